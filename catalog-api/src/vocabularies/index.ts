import { type CodeList, type Concept, codeList, codeLists, fold } from '@envhub/metadata-schemas';
import { notFound } from '../errors.ts';
import { type OperationRequest, type Operations, ok } from '../http/operation.ts';
import { decodeCursor, pageOf } from '../http/page.ts';

/** Code lists and administrative units; they ship with the hub and are read from memory. */
export function createVocabularies({ today = () => new Date().toISOString().slice(0, 10) } = {}): {
  operations: Operations;
} {
  return {
    operations: {
      async listCodeLists() {
        const items = codeLists().map(presentList);
        return ok({ items, total: items.length, next: null });
      },
      async getCodeList(request) {
        return ok(presentList(listNamed(request.params.id)));
      },
      async listConcepts(request) {
        return ok(page(listNamed(request.params.id).concepts, request));
      },
      async listAdminUnits(request) {
        const { parent, validOn = today() } = request.query as { parent?: string; validOn?: string };
        const units = listNamed('admin-units').concepts.filter(
          (unit) =>
            (unit.validFrom ?? '') <= validOn &&
            validOn <= (unit.validTo ?? '9999') &&
            (parent === undefined || unit.broader === parent),
        );
        return ok(page(units, request));
      },
    },
  };
}

function page(concepts: Concept[], request: OperationRequest) {
  const { q = '', limit = 20 } = request.query as { q?: string; limit?: number };
  const [from = 0] = (decodeCursor(request.query.cursor, ['integer']) ?? []) as number[];
  const wanted = fold(q);
  const found = concepts.filter((concept) => textsOf(concept).some((text) => fold(text).includes(wanted)));
  const numbered = found.map((concept, position) => ({ concept, position })).slice(from, from + limit + 1);
  const { items, ...rest } = pageOf(numbered, limit, found.length, ({ position }) => [position + 1]);
  return { items: items.map(({ concept }) => concept), ...rest };
}

const textsOf = ({ code, label, altLabel }: Concept) => [
  code,
  label.vi,
  label.en,
  ...(altLabel?.vi ?? []),
  ...(altLabel?.en ?? []),
];

function listNamed(id: string | undefined): CodeList {
  const list = codeList(id ?? '');
  if (!list)
    throw notFound({
      code: 'not-found',
      message: { vi: 'Không có danh mục này.', en: 'There is no such code list.' },
    });
  return list;
}

const presentList = ({ id, title, uri, concepts }: CodeList) => ({
  id,
  title,
  ...(uri && { uri }),
  conceptCount: concepts.length,
});
