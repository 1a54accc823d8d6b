import { codeList, pickText } from '@envhub/metadata-schemas';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/hub';
import { formatAge, formatDateTime, formatNumber } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { ThemeIcon } from '@/ui/theme-icon';

type Counts = Schemas['Facet'];

/** All themes in the order of their list, with what there is on each. */
export function Themes({ locale, counts }: { locale: Locale; counts: Counts }) {
  const t = useTranslations('home');
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  return (
    <ul className="theme-tiles">
      {codeList('environment-themes')?.concepts.map(({ code, label }) => (
        <li key={code}>
          <Link href={`/themes/${code}`}>
            <ThemeIcon code={code} />
            <span>{pickText(label, locale)}</span>
            <span className="num">{formatNumber(countOf.get(code) ?? 0, locale)}</span>
          </Link>
        </li>
      ))}
      <li className="theme-all">
        <Link href="/themes">
          {t('allThemes')}
          <IconArrowRight size={20} stroke={1.6} aria-hidden />
        </Link>
      </li>
    </ul>
  );
}

/** What changed last. */
export function Newest({ locale, items }: { locale: Locale; items: Schemas['DatasetSummary'][] }) {
  return (
    <ul className="entries">
      {items.map((item) => {
        const changed = item.modified ?? item.updatedAt;
        return (
          <Entry key={item.id} locale={locale} dataset={item}>
            {changed && (
              <time dateTime={changed} title={formatDateTime(changed, locale)}>
                {formatAge(changed, locale)}
              </time>
            )}
          </Entry>
        );
      })}
    </ul>
  );
}

/** What somebody chose: the portal's keepers, or its readers by opening it. */
export function Picks({
  locale,
  picks,
}: {
  locale: Locale;
  picks: { dataset: Schemas['DatasetRef']; count?: number }[];
}) {
  const t = useTranslations('home');
  return (
    <ul className="entries entries-wide">
      {picks.map(({ dataset, count }) => (
        <Entry key={dataset.id} locale={locale} dataset={dataset}>
          {count && t('opened', { count })}
        </Entry>
      ))}
    </ul>
  );
}

function Entry({
  locale,
  dataset: { slug, title, organization },
  children,
}: {
  locale: Locale;
  dataset: Schemas['DatasetRef'];
  /** After the agency's name. */
  children?: ReactNode;
}) {
  return (
    <li>
      <Link href={`/datasets/${slug}`}>{pickText(title, locale)}</Link>
      <p className="caption">
        {pickText(organization.name, locale)}
        {children && <> · {children}</>}
      </p>
    </li>
  );
}

/** Those that publish most, in columns. */
export function Agencies({ locale, counts }: { locale: Locale; counts: Counts }) {
  return (
    <ul className="ledger">
      {counts.slice(0, 9).map(({ value, label, count }) => (
        <li key={value}>
          <Link href={`/organizations/${value}`}>
            <span>{label}</span>
            <span className="num">{formatNumber(count, locale)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
