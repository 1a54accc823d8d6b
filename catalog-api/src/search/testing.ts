import type { DatasetInput } from '@envhub/metadata-schemas';
import { type DocumentSource, searchDocument } from './document.ts';
import type { SearchDocument } from './port.ts';

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
