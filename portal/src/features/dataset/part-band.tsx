import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import type { Locale } from '@/i18n/routing';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { foreign } from './facts';

/** The head of a page that shows a part of a dataset, a file or a version, with the way back to it. */
export function PartBand({
  dataset,
  locale,
  children,
}: {
  dataset: Dataset;
  locale: Locale;
  children: ReactNode;
}) {
  const t = useTranslations('shell');
  return (
    <div className="band">
      <div className="container stack">
        <Breadcrumbs
          steps={[
            { href: '/datasets', label: t('datasets') },
            {
              href: `/datasets/${dataset.slug}`,
              label: pickText(dataset.title, locale),
              ...foreign(dataset.title, locale),
            },
          ]}
        />
        {children}
      </div>
    </div>
  );
}
