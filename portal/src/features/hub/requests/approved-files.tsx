'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatSize } from '@/i18n/format';
import { ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Loaded } from '@/ui/workspace/loaded';

type File = {
  id?: string;
  title?: Record<string, string>;
  format?: string;
  byteSize?: number;
  downloadUrl?: string;
  accessUrl?: string;
};

/** The files of a dataset that one was approved for: the public page shows their addresses to nobody. */
export function ApprovedFiles({ dataset }: { dataset: Schemas['DatasetRef'] }) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const api = useApi();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['dataset', dataset.slug, 'files'],
    queryFn: async (): Promise<File[]> =>
      (await ask(api.GET('/api/v1/datasets/{id}', { params: { path: { id: dataset.slug } } })))
        .distributions ?? [],
    enabled: open,
  });
  return (
    <details className="hub-files" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('files')}</summary>
      {open && (
        <Loaded query={found} rows={2}>
          {(files) => (
            <ul>
              {files.map(({ id, title, format, byteSize, downloadUrl, accessUrl }) => {
                const address = downloadUrl ?? accessUrl;
                const name = (title && pickText(title, locale)) ?? format ?? address;
                return (
                  <li key={id ?? address}>
                    {address ? (
                      <a href={address} rel="noreferrer">
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                    <span className="caption">
                      {[format, byteSize !== undefined && formatSize(byteSize, locale)]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </Loaded>
      )}
    </details>
  );
}
