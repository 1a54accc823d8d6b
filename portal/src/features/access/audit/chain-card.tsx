'use client';
import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatNumber } from '@/i18n/format';
import { type ApiProblem, ask, type Schemas } from '@/session/api';
import { useApi } from '@/session/queries';
import { Card } from '@/ui/workspace/card';
import { Loaded } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { Problem } from '@/ui/workspace/problem';

type Verification = Schemas['AuditVerification'];

/** The chain that the log's events form: its head, and the check that nobody changed what was written. */
export function ChainCard() {
  const t = useTranslations('access.audit.chain');
  const locale = useLocale();
  const api = useApi();
  const [checking, setChecking] = useState(false);
  const [found, setFound] = useState<Verification>();
  const [error, setError] = useState<Error>();
  const anchor = useQuery<Schemas['AuditAnchor'], ApiProblem>({
    queryKey: ['audit', 'anchor'],
    queryFn: () => ask(api.GET('/api/v1/audit/anchor')),
  });
  const check = async () => {
    setChecking(true);
    setError(undefined);
    try {
      let cursor: string | null | undefined;
      do {
        const part: Verification = await ask(
          api.GET('/api/v1/audit/verification', { params: { query: cursor ? { cursor } : {} } }),
        );
        setFound(part);
        cursor = part.broken ? null : part.next;
      } while (cursor);
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setChecking(false);
    }
  };
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Card title={t('title')}>
      <div className="ws-form">
        <Loaded query={anchor} rows={1}>
          {({ position, hash, at }) => (
            <dl className="ws-meta">
              <dt>{t('sealed')}</dt>
              <dd>{number(position)}</dd>
              <dt>{t('last')}</dt>
              <dd>
                <Moment at={at} />
              </dd>
              <dt>{t('head')}</dt>
              <dd>
                <code>{hash.slice(0, 16)}…</code>
              </dd>
            </dl>
          )}
        </Loaded>
        <div role="status">
          {checking && <p>{t('checking', { count: number(found?.checked ?? 0) })}</p>}
          {!checking && found && (
            <p className={found.broken ? 'ws-fault' : 'ws-good'}>
              {found.broken ? (
                <IconShieldX size={18} stroke={1.6} aria-hidden />
              ) : (
                <IconShieldCheck size={18} stroke={1.6} aria-hidden />
              )}
              {found.broken
                ? `${t('broken')} ${found.broken.message}`
                : t('whole', { count: number(found.checked) })}
            </p>
          )}
        </div>
        {error && <Problem error={error} retry={check} />}
        <Button variant="default" loading={checking} onClick={() => void check()}>
          {t('check')}
        </Button>
        <p className="caption">{t('hint')}</p>
      </div>
    </Card>
  );
}
