'use client';
import { Select, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Period, type Span, spans } from './period';

/** The period that is shown: some days back, or two days of one's own. */
export function PeriodPicker({
  period,
  today,
  say,
}: {
  period: Period & { span: Span };
  today: string;
  say: (changes: Record<'days' | 'from' | 'to', string>) => void;
}) {
  const t = useTranslations('usage');
  const { from, to, span } = period;
  return (
    <div className="hub-period">
      <Select
        aria-label={t('period')}
        value={span}
        allowDeselect={false}
        data={[...spans, 'own' as const].map((value) => ({ value, label: t(`spans.${value}`) }))}
        onChange={(value) =>
          say(value === 'own' ? { days: '', from, to } : { days: value ?? '30', from: '', to: '' })
        }
        w={168}
      />
      {span === 'own' && (
        <>
          <TextInput
            type="date"
            aria-label={t('from')}
            value={from}
            max={to}
            required
            onChange={(event) =>
              event.currentTarget.value && say({ days: '', from: event.currentTarget.value, to })
            }
          />
          <TextInput
            type="date"
            aria-label={t('to')}
            value={to}
            min={from}
            max={today}
            required
            onChange={(event) =>
              event.currentTarget.value && say({ days: '', from, to: event.currentTarget.value })
            }
          />
        </>
      )}
    </div>
  );
}
