'use client';
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ApiProblem } from '@/session/api';
import { Notice } from '../notice';

/** What went wrong in the words of the API, with the request id, and the way to try again. */
export function Problem({ error, retry }: { error: Error; retry?: (() => unknown) | undefined }) {
  const t = useTranslations('workspace.problem');
  const problem = error instanceof ApiProblem ? error : undefined;
  const kind = problem === undefined || problem.status === 0 || problem.status >= 502 ? 'away' : 'error';
  const hidden = problem?.status === 403 || problem?.status === 404;
  return (
    <Notice
      kind={hidden ? 'empty' : kind}
      title={hidden ? t('notFound') : t(kind)}
      text={hidden ? t('notFoundText') : kind === 'away' ? t('awayText') : error.message}
      requestId={problem?.requestId && t('requestId', { id: problem.requestId })}
    >
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
