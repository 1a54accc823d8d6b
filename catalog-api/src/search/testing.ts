import type { DatasetInput } from '@envhub/metadata-schemas';
import { type Actor, anonymous, systemActor } from '../access/actor.ts';
import { predicateOf } from '../access/policy/predicate.ts';
import { type DocumentSource, searchDocument } from './document.ts';
import type { SearchDocument } from './port.ts';

const read = (actor: Actor) => predicateOf(actor, 'read', 'dataset-metadata');

/** Readers: everybody, the hub itself, and a steward of organizations to whom datasets were opened. */
export const readers = {
  public: read(anonymous),
  all: read(systemActor('test')),
  steward: (organizations: string[], approved: string[] = []) =>
    read({
      ...anonymous,
      kind: 'person',
      grants: organizations.map((id) => ({ role: 'steward', organizationId: id, reach: [id] })),
      approved,
    }),
};

let made = 0;

/** A search document of a dataset with a title, everything else as given or plain. */
export function buildDocument(record: DatasetInput, more: Partial<DocumentSource> = {}): SearchDocument {
  made += 1;
  const id = more.id ?? `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  return searchDocument({
    id,
    slug: `dataset-${made}`,
    revision: 1,
    audience: ['public'],
    organization: {
      id: '00000000-0000-7000-9000-000000000001',
      slug: 'cuc-moi-truong',
      name: { vi: 'Cục Môi trường', en: 'Environment Agency' },
    },
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
    record,
  });
}
