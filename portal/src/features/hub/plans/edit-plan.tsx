'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { NumberInput, Radio } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { type Plan, usePlanChanges } from './use-plans';

/** Limits with the most that the API takes. */
const fields = {
  callsPerSecond: 1_000_000,
  callsPerQuarterHour: 1_000_000_000,
  callsPerDay: 1_000_000_000,
  rowsPerDay: 1_000_000_000_000,
  bytesPerDay: 1_000_000_000_000_000,
} as const satisfies Record<keyof Schemas['PlanLimits'], number>;

type Field = keyof typeof fields;

/** The limits of a plan, to change; an empty field is no limit. */
export function EditPlan({ plan, close }: { plan: Plan | undefined; close: () => void }) {
  const t = useTranslations('plans');
  const locale = useLocale();
  const toast = useToast();
  const { limits } = usePlanChanges();
  const title = plan ? pickText(plan.title, locale) : '';
  return (
    <Confirm
      opened={plan !== undefined}
      close={close}
      title={t('editTitle', { name: title })}
      text={t('editText')}
      action={t('save')}
      run={async (form) => {
        if (!plan) return;
        await limits.mutateAsync({
          name: plan.name,
          limits: Object.fromEntries(
            Object.keys(fields).map((name) => [name, numberOf(form.get(name))]),
          ) as Schemas['PlanLimits'],
          withoutCounters: form.get('withoutCounters') === 'closed' ? 'closed' : 'open',
        });
        toast({ kind: 'done', text: t('saved', { name: title }) });
      }}
    >
      {(Object.keys(fields) as Field[]).map((name) => (
        <NumberInput
          key={name}
          name={name}
          label={t(name)}
          placeholder={t('none')}
          defaultValue={plan?.limits[name] ?? ''}
          min={1}
          max={fields[name]}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator={locale === 'vi' ? '.' : ','}
          decimalSeparator={locale === 'vi' ? ',' : '.'}
          hideControls
        />
      ))}
      <Radio.Group
        name="withoutCounters"
        label={t('withoutCounters')}
        defaultValue={plan?.withoutCounters ?? 'open'}
      >
        <div className="hub-checks">
          {(['open', 'closed'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`without.${value}`)}
              description={t(`withoutText.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </Confirm>
  );
}

/** Digits whatever stands between them; nothing = no limit. */
function numberOf(value: FormDataEntryValue | null): number | null {
  const digits = String(value ?? '').replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}
