'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select, Textarea } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { Confirm } from '@/ui/workspace/confirm';
import { useToast } from '@/ui/workspace/toasts';
import { type AccessRequest, useRequestChanges } from './use-requests';

/** What is about to be done with a request. */
export interface Deciding {
  request: AccessRequest;
  what: 'approve' | 'refuse' | 'withdraw' | 'end';
}

/** Days for which an approval holds; `wanted` = as asked, 0 = without end. */
const terms = ['wanted', '30', '90', '365', '0'] as const;

/** Asks for the comment and the end of what is decided, and does it. */
export function Decision({ deciding, close }: { deciding: Deciding | undefined; close: () => void }) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const toast = useToast();
  const { decide, withdraw, end } = useRequestChanges();
  const what = deciding?.what ?? 'approve';
  const request = deciding?.request;
  const run = async (form: FormData) => {
    if (!request) return;
    const { id } = request;
    const comment = String(form.get('comment') ?? '').trim();
    if (what === 'withdraw') await withdraw.mutateAsync(id);
    else if (what === 'end') await end.mutateAsync({ id, ...(comment && { comment }) });
    else {
      const expiresAt = what === 'approve' ? endOf(String(form.get('term')), request) : undefined;
      await decide.mutateAsync({
        id,
        decision: what,
        ...(comment && { comment }),
        ...(expiresAt && { expiresAt }),
      });
    }
    toast({ kind: 'done', text: t(`done.${what}`) });
  };
  return (
    <Confirm
      opened={deciding !== undefined}
      close={close}
      title={t(`titles.${what}`)}
      text={
        request && (
          <>
            <strong>{pickText(request.dataset.title, locale)}</strong>
            <br />
            {t(`texts.${what}`, { name: request.requester?.name ?? t('somebody') })}
          </>
        )
      }
      action={t(`actions.${what}`)}
      danger={what === 'end' || what === 'refuse'}
      run={run}
    >
      {what === 'approve' && (
        <Select
          name="term"
          label={t('term')}
          defaultValue={request?.until ? 'wanted' : '365'}
          allowDeselect={false}
          data={terms
            .filter((value) => value !== 'wanted' || request?.until)
            .map((value) => ({ value, label: t(`terms.${value}`) }))}
        />
      )}
      {what !== 'withdraw' && (
        <Textarea
          name="comment"
          label={t(what === 'refuse' ? 'reason' : 'comment')}
          description={t('commentHint')}
          required={what === 'refuse'}
          maxLength={2000}
          autosize
          minRows={2}
        />
      )}
    </Confirm>
  );
}

function endOf(term: string, { until }: AccessRequest): string | undefined {
  if (term === 'wanted') return until ?? undefined;
  const days = Number(term);
  return days > 0 ? new Date(Date.now() + days * 86_400_000).toISOString() : undefined;
}
