import { pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { Outcome, Schemas } from '@/api/hub';
import { formatNumber, formatSize } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { PartAway } from '@/ui/part-away';
import { DevelopersHead } from './developers-head';

const counts = ['callsPerSecond', 'callsPerQuarterHour', 'callsPerDay', 'rowsPerDay'] as const;

/** What callers may take, plan by plan, and what happens past a limit. */
export function LimitsView({ locale, plans }: { locale: Locale; plans: Outcome<Schemas['Plans']> }) {
  const t = useTranslations('limits');
  const code = (chunks: React.ReactNode) => <code>{chunks}</code>;
  return (
    <div className="container page">
      <DevelopersHead current="limits" lead={t('lead')} />
      {'data' in plans ? <PlanTable locale={locale} plans={plans.data.items} /> : <PartAway />}
      <section className="limits-words" aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <p>{t.rich('headers', { code })}</p>
        <p>{t.rich('over', { code })}</p>
        <p>
          {t.rich('higher', {
            link: (text) => <Link href={{ pathname: '/workspace/keys', query: { new: '1' } }}>{text}</Link>,
          })}
        </p>
        <p className="caption">{t('utc')}</p>
      </section>
    </div>
  );
}

function PlanTable({ locale, plans }: { locale: Locale; plans: Schemas['Plan'][] }) {
  const t = useTranslations('limits');
  const number = (value: number | null) => (value === null ? t('none') : formatNumber(value, locale));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scrolls" tabIndex={0} aria-label={t('title')}>
      <table className="dictionary limits">
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className="number">
                {t(name)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('bytesPerDay')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ name, title, description, limits }) => (
            <tr key={name}>
              <th scope="row">
                <strong>{pickText(title, locale)}</strong>
                {description && <span className="caption"> {pickText(description, locale)}</span>}
              </th>
              {counts.map((count) => (
                <td key={count} className="number num">
                  {number(limits[count])}
                </td>
              ))}
              <td className="number num">
                {limits.bytesPerDay === null ? t('none') : formatSize(limits.bytesPerDay, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
