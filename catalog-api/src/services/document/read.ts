import { parse } from 'yaml';
import { type Fault, invalid, type Message } from '../../errors.ts';
import { isStorable } from '../../http/body.ts';

/** The longest document that is taken, in bytes of its JSON. */
export const mostBytes = 4 * 1024 * 1024;
/** The most values that a document may hold: more would be a bomb, not a description. */
const mostNodes = 200_000;
/** The deepest nesting: schemas of real APIs stay below twenty. */
const deepest = 100;

export type Json = Record<string, unknown>;

/**
 * Reads the text of an OpenAPI document, JSON or YAML, into plain JSON.
 * @throws BusinessError `invalid` (invalid-document)
 */
export function readDocument(source: string | Json): Json {
  const value = typeof source === 'string' ? parsed(source) : source;
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw refusedDocument('', 'not-an-object', {
      vi: 'Tài liệu phải là một đối tượng JSON hoặc YAML.',
      en: 'The document must be a JSON or YAML object.',
    });
  measure(value, '', 0, { nodes: 0 });
  const text = JSON.stringify(value);
  if (text.length > mostBytes) throw tooBig();
  // Aliases of YAML stand for the same object many times: from here on each is its own.
  return JSON.parse(text) as Json;
}

function parsed(text: string): unknown {
  if (Buffer.byteLength(text) > mostBytes) throw tooBig();
  const isJson = text.trimStart().startsWith('{');
  try {
    return isJson
      ? JSON.parse(text)
      : parse(text, { maxAliasCount: 100, prettyErrors: false, schema: 'core' });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep('');
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw refusedDocument('', isJson ? 'malformed-json' : 'malformed-yaml', { vi: detail, en: detail });
  }
}

/** Walks the value as a tree, so that what aliases stand for counts each time. */
function measure(value: unknown, pointer: string, depth: number, seen: { nodes: number }): void {
  if (++seen.nodes > mostNodes) throw tooBig();
  if (depth > deepest) throw tooDeep(pointer.slice(0, 200));
  if (typeof value === 'string' && !isStorable(value)) throw unstorable(pointer);
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    if (!isStorable(key)) throw unstorable(pointer);
    measure(member, `${pointer}/${escaped(key)}`, depth + 1, seen);
  }
}

export const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** An error that names faults of a document; their pointers lead into the document. */
export const invalidDocument = (faults: Fault[]) =>
  invalid({
    code: 'invalid-document',
    message: {
      vi: 'Tài liệu OpenAPI chưa dùng được; xem từng lỗi.',
      en: 'The OpenAPI document cannot be used; each fault is named.',
    },
    faults,
  });

const refusedDocument = (pointer: string, code: string, message: Message) =>
  invalidDocument([{ pointer, code, message }]);

const tooBig = () =>
  refusedDocument('', 'document-too-large', {
    vi: `Tài liệu quá lớn: nhiều nhất ${mostBytes / 1024 / 1024} MB và ${mostNodes} giá trị, kể cả các bí danh YAML.`,
    en: `The document is too large: at most ${mostBytes / 1024 / 1024} MB and ${mostNodes} values, with what YAML aliases stand for.`,
  });

const tooDeep = (pointer: string) =>
  refusedDocument(pointer, 'too-deep', {
    vi: `Tài liệu lồng nhau quá ${deepest} tầng.`,
    en: `The document is nested deeper than ${deepest} levels.`,
  });

const unstorable = (pointer: string) =>
  refusedDocument(pointer, 'unstorable-text', {
    vi: 'Văn bản có ký tự không lưu được.',
    en: 'The text has a character that cannot be stored.',
  });
