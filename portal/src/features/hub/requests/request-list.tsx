'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatAge, formatDate, formatDateTime } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { ApprovedFiles } from './approved-files';
import { type Deciding, Decision } from './decision';
import { RequestState } from './request-state';
import type { AccessRequest } from './use-requests';

/** Each request with who asks for what and why, what became of it, and what can be done. */
export function RequestList({ requests }: { requests: AccessRequest[] }) {
  const [deciding, setDeciding] = useState<Deciding>();
  return (
    <>
      <ul className="hub-requests">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} begin={setDeciding} />
        ))}
      </ul>
      <Decision deciding={deciding} close={() => setDeciding(undefined)} />
    </>
  );
}

function RequestRow({ request, begin }: { request: AccessRequest; begin: (deciding: Deciding) => void }) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const { dataset, requester, key, purpose, state, createdAt, mine, mayDecide } = request;
  const title = pickText(dataset.title, locale);
  return (
    <li>
      <div className="hub-request">
        <p className="hub-request-head">
          <a href={addressOf(`/datasets/${dataset.slug}`, locale)}>{title}</a>
          <RequestState state={state} />
        </p>
        <p className="caption">
          {!mine && requester && (
            <>
              {requester.name}
              {requester.email && (
                <>
                  {' '}
                  <a href={`mailto:${encodeURIComponent(requester.email)}`}>{requester.email}</a>
                </>
              )}
              {' · '}
            </>
          )}
          <time dateTime={createdAt} title={formatDateTime(createdAt, locale)}>
            {t('asked', { age: formatAge(createdAt, locale) })}
          </time>
          {key && ` · ${t('forKey', { name: key.name })}`}
          {request.until && ` · ${t('wantedUntil', { date: formatDate(request.until, locale) })}`}
        </p>
        <p className="hub-purpose">{purpose}</p>
        <Outcome request={request} />
        {mine && state === 'approved' && <ApprovedFiles dataset={dataset} />}
      </div>
      <div className="hub-request-actions">
        {mayDecide && state === 'waiting' && (
          <>
            <Button onClick={() => begin({ request, what: 'approve' })}>{t('approve')}</Button>
            <Button variant="default" onClick={() => begin({ request, what: 'refuse' })}>
              {t('refuse')}
            </Button>
          </>
        )}
        {mine && state === 'waiting' && (
          <Button variant="default" onClick={() => begin({ request, what: 'withdraw' })}>
            {t('withdraw')}
          </Button>
        )}
        {(mayDecide || mine) && state === 'approved' && (
          <Button variant="outline" color="red" onClick={() => begin({ request, what: 'end' })}>
            {t(mine ? 'giveBack' : 'end')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What was decided, by whom, and how long it holds. */
function Outcome({ request }: { request: AccessRequest }) {
  const t = useTranslations('requests');
  const locale = useLocale();
  const { state, decidedAt, decidedBy, expiresAt, endedAt, comment } = request;
  if (state === 'waiting' || state === 'withdrawn') return null;
  const date = formatDateTime(endedAt ?? decidedAt ?? request.createdAt, locale);
  return (
    <p className="hub-outcome">
      {decidedBy ? t('decidedBy', { name: decidedBy, date }) : t('decided', { date })}
      {state === 'approved' &&
        ` ${expiresAt ? t('holdsUntil', { date: formatDate(expiresAt, locale) }) : t('holds')}`}
      {comment && <q>{comment}</q>}
    </p>
  );
}
