'use client';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { ApiProblem } from '@/session/api';
import { Notice } from '../notice';

/** What went wrong in the words of the API, with the request id, and the way to try again. */
export function Problem({ error, retry }: { error: Error; retry?: (() => unknown) | undefined }) {
  const t = useTranslations('workspace.problem');
  const locale = useLocale();
  const problem = error instanceof ApiProblem ? error : undefined;
  const kind = problem === undefined || problem.status === 0 || problem.status >= 502 ? 'away' : 'error';
  // Of what is read, not of what was sent: a form that is refused says why.
  const hidden = retry !== undefined && (problem?.status === 403 || problem?.status === 404);
  const limited = problem?.status === 429;
  return (
    <Notice
      kind={hidden ? 'empty' : kind}
      title={hidden ? t('notFound') : t(limited ? 'limited' : kind)}
      text={hidden ? t('notFoundText') : kind === 'away' ? t('awayText') : error.message}
      requestId={problem?.requestId && t('requestId', { id: problem.requestId })}
    >
      {limited && <a href={addressOf('/developers/limits', locale)}>{t('limits')}</a>}
      {retry && !hidden && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
          onClick={() => retry()}
        >
          {t('retry')}
        </Button>
      )}
    </Notice>
  );
}
