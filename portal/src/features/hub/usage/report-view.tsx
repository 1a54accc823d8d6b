'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { Breakdown } from './breakdown';
import { Figures } from './figures';
import { type Measure, measures, UsageChart } from './usage-chart';
import type { Report } from './use-usage';

/** A report: its sums, one measure over time, and the same by key, dataset, service and caller. */
export function ReportView({
  report,
  measure,
  choose,
  read,
  callers,
}: {
  report: Report;
  measure: Measure;
  choose: (measure: Measure) => void;
  read: number;
  /** Whether it is of several callers. */
  callers: boolean;
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  const caller = ({ kind, name, application, prefix }: Report['callers'][number]) => (
    <>
      {name ?? application ?? t(`callers.${kind}`)}
      <span className="caption">
        {[name && application, prefix && `${prefix}…`].filter(Boolean).join(', ')}
      </span>
    </>
  );
  return (
    <div className="ws-stack">
      <Figures totals={report.totals} />
      <UsageChart
        report={report}
        measure={measure}
        read={read}
        measured={
          <fieldset className="switch">
            <legend className="visually-hidden">{t('measure')}</legend>
            {measures.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="measure"
                  value={one}
                  checked={one === measure}
                  onChange={() => choose(one)}
                />
                {t(one === 'latency' ? 'latency' : `measures.${one}`)}
              </label>
            ))}
          </fieldset>
        }
      />
      {callers && (
        <Breakdown
          title={t('byCaller')}
          head={t('caller')}
          items={report.callers}
          keyOf={({ kind, name, application, prefix }) => [kind, name, application, prefix].join(' ')}
          name={caller}
          nothing={t('nothing')}
        />
      )}
      {!callers && (
        <Breakdown
          title={t('byKey')}
          head={t('key')}
          items={report.keys}
          keyOf={({ key }) => key?.id ?? ''}
          name={({ key }) =>
            key ? (
              <>
                {key.name} <span className="caption">{key.prefix}…</span>
              </>
            ) : (
              t('inPortal')
            )
          }
          nothing={t('nothing')}
        />
      )}
      <Breakdown
        title={t('byDataset')}
        head={t('dataset')}
        items={report.datasets}
        keyOf={({ dataset }) => dataset.id}
        name={({ dataset }) => (
          <a href={addressOf(`/datasets/${dataset.slug}`, locale)}>{pickText(dataset.title, locale)}</a>
        )}
        nothing={t('noDatasets')}
      />
      <Breakdown
        title={t('byService')}
        head={t('service')}
        items={report.services}
        keyOf={({ service }) => service.id}
        name={({ service }) => (
          <a href={addressOf(`/services/${service.slug}`, locale)}>{pickText(service.title, locale)}</a>
        )}
        nothing={t('noServices')}
      />
    </div>
  );
}
