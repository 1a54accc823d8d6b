'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatNumber, formatSize } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { ask } from '@/session/api';
import { useApi } from '@/session/queries';
import { useMe } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { useUsage } from './use-usage';

/** The limits of my plan, and how much of today's is used. */
export function LimitsCard() {
  const t = useTranslations('limits');
  const locale = useLocale();
  const api = useApi();
  const { data: me } = useMe();
  const plans = useQuery({ queryKey: ['plans'], queryFn: () => ask(api.GET('/api/v1/plans')) });
  // Days of limits are those of UTC.
  const today = new Date().toISOString().slice(0, 10);
  const { data: used } = useUsage({ of: 'me' }, { from: today, to: today });
  const plan = plans.data?.items.find(({ name }) => name === me?.plan);
  return (
    <Card
      title={t('mine')}
      note={plan && pickText(plan.title, locale)}
      action={<a href={addressOf('/developers/limits', locale)}>{t('all')}</a>}
    >
      <Loaded query={plans} rows={3}>
        {() =>
          plan ? (
            <div className="hub-limits">
              <Limit
                name={t('callsPerDay')}
                most={plan.limits.callsPerDay}
                used={used?.totals.calls}
                say={(value) => formatNumber(value, locale)}
              />
              <Limit
                name={t('rowsPerDay')}
                most={plan.limits.rowsPerDay}
                used={used?.totals.rows}
                say={(value) => formatNumber(value, locale)}
              />
              <Limit
                name={t('bytesPerDay')}
                most={plan.limits.bytesPerDay}
                used={used?.totals.bytes}
                say={(value) => formatSize(value, locale)}
              />
              <dl className="hub-facts">
                {(['callsPerSecond', 'callsPerQuarterHour'] as const).map((name) => (
                  <div key={name}>
                    <dt>{t(name)}</dt>
                    <dd className="num">
                      {plan.limits[name] === null ? t('none') : formatNumber(plan.limits[name], locale)}
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="caption">{t('utc')}</p>
            </div>
          ) : (
            <p className="muted">{t('unknown')}</p>
          )
        }
      </Loaded>
    </Card>
  );
}

function Limit({
  name,
  most,
  used,
  say,
}: {
  name: string;
  most: number | null;
  used: number | undefined;
  say: (value: number) => string;
}) {
  const t = useTranslations('limits');
  const share = most && used !== undefined ? Math.min(1, used / most) : 0;
  const state = share >= 1 ? 'full' : share >= 0.8 ? 'near' : 'fine';
  return (
    <div className="hub-limit">
      <p>
        <span>{name}</span>
        <span className="num">
          {used === undefined ? '–' : say(used)} / {most === null ? t('none') : say(most)}
        </span>
      </p>
      {most !== null && (
        <meter
          className={`hub-meter hub-meter-${state}`}
          min={0}
          max={most}
          value={Math.min(used ?? 0, most)}
          aria-label={name}
        />
      )}
      {state !== 'fine' && <p className="caption">{t(state)}</p>}
    </div>
  );
}
