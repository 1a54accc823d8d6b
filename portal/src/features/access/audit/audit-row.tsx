'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Schemas } from '@/session/api';
import { Moment } from '@/ui/workspace/moment';
import { changesOf, shownValue } from './changes';

type Event = Schemas['AuditEvent'];

/** One event in a line; opened, what was before and after, and the ids by which to go on searching. */
export function AuditRow({
  event,
  say,
}: {
  event: Event;
  /** Changes the filters. */
  say: (changes: Record<string, string>) => void;
}) {
  const t = useTranslations('access.audit');
  const [opened, setOpened] = useState(false);
  const details = useId();
  return (
    <li>
      <UnstyledButton
        className="ws-event"
        aria-expanded={opened}
        aria-controls={details}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
        <span>
          <strong>{event.actorName ?? event.actor}</strong> <code>{event.action}</code>{' '}
          {event.subjectName ?? event.subjectId}
        </span>
        <span className="caption">
          <Moment at={event.at} />
        </span>
      </UnstyledButton>
      {opened && (
        <div id={details} className="ws-event-details">
          <Facts event={event} />
          <Changes event={event} />
          <div className="inline-list">
            <button type="button" className="ws-link" onClick={() => say({ actor: event.actor })}>
              {t('sameActor')}
            </button>
            <button
              type="button"
              className="ws-link"
              onClick={() => say({ subjectKind: event.subjectKind, subject: event.subjectId })}
            >
              {t('sameSubject')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}

function Facts({ event }: { event: Event }) {
  const t = useTranslations('access.audit');
  const locale = useLocale();
  const facts: [string, string | null | undefined][] = [
    [t('who'), event.actor],
    [t('what'), `${event.subjectKind} ${event.subjectId}`],
    [t('organization'), event.organization && pickText(event.organization.name, locale)],
    [t('address'), event.address],
    [t('requestId'), event.requestId],
    [t('number'), String(event.id)],
  ];
  return (
    <dl className="ws-meta">
      {facts.flatMap(([name, value]) =>
        value
          ? [
              <dt key={`${name} name`}>{name}</dt>,
              <dd key={name}>
                <code>{value}</code>
              </dd>,
            ]
          : [],
      )}
    </dl>
  );
}

function Changes({ event }: { event: Event }) {
  const t = useTranslations('access.audit');
  const changes = changesOf(event.before, event.after);
  if (changes.length === 0) return null;
  return (
    <table className="ws-table ws-diff">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <td data-label={t('field')}>
              <code>{field}</code>
            </td>
            <td data-label={t('before')}>{before === undefined ? '–' : <del>{shownValue(before)}</del>}</td>
            <td data-label={t('after')}>{after === undefined ? '–' : <ins>{shownValue(after)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
