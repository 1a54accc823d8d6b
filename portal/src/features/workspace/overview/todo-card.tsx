'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { IconAlertTriangle, IconKey, IconLockOpen, IconPlayerPause } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType, ReactNode } from 'react';
import { formatDate, formatNumber } from '@/i18n/format';
import { addressOf } from '@/i18n/navigation';
import { useMay } from '@/session/use-me';
import { Card } from '@/ui/workspace/card';
import { Bars } from '@/ui/workspace/loaded';
import { Moment } from '@/ui/workspace/moment';
import { Problem } from '@/ui/workspace/problem';
import type { Tone } from '@/ui/workspace/state-badge';
import { useDecisions, useLatestRuns, useMyKeys } from './use-overview';

interface Todo {
  id: string;
  tone: Tone;
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  title: string;
  text: ReactNode;
  at?: string | null | undefined;
  /** Where something is done about it. */
  action?: { href: string; label: string };
}

/** A key that ends within so many days is something to do. */
const soon = 14 * 86_400_000;

/** What waits for this person, whatever it is. */
export function TodoCard() {
  const t = useTranslations('workspace.overview');
  const [decides, manages, hasKeys] = [
    useMay('access-requests:decide'),
    useMay('harvest:manage'),
    useMay('keys:own'),
  ];
  const [decisions, runs, keys] = [useDecisions(decides), useLatestRuns(manages), useMyKeys(hasKeys)];
  const asked = [decides && decisions, manages && runs, hasKeys && keys].filter((query) => query !== false);
  const waiting = asked.some(({ data, error }) => data === undefined && !error);
  const failed = asked.find(({ error, data }) => error && data === undefined);
  const todos = useTodos(decisions.data, runs.data, keys.data);
  return (
    <Card title={t('todo')} note={waiting ? undefined : todos.length} plain>
      {todos.length > 0 && (
        <ul className="ws-rows">
          {todos.map((todo) => (
            <Item key={todo.id} todo={todo} />
          ))}
        </ul>
      )}
      {waiting && (
        <div className="ws-empty">
          <Bars rows={3} />
        </div>
      )}
      {failed?.error && (
        <div className="ws-empty">
          <Problem error={failed.error} retry={failed.refetch} />
        </div>
      )}
      {!waiting && !failed && todos.length === 0 && <p className="ws-empty">{t('nothing')}</p>}
    </Card>
  );
}

function useTodos(
  decisions: ReturnType<typeof useDecisions>['data'] = [],
  runs: ReturnType<typeof useLatestRuns>['data'] = [],
  keys: ReturnType<typeof useMyKeys>['data'] = [],
): Todo[] {
  const t = useTranslations('workspace.overview');
  const locale = useLocale();
  const ending = keys.filter(({ expiresAt }) => expiresAt && Date.parse(expiresAt) - Date.now() < soon);
  return [
    ...runs
      .filter(({ run }) => run.state === 'held')
      .map(
        ({ run, title }): Todo => ({
          id: run.id,
          tone: 'held',
          icon: IconPlayerPause,
          title: t('held', { source: pickText(title, locale) }),
          text: t('heldText', { count: formatNumber(run.heldRemovals ?? 0, locale) }),
          at: run.finishedAt ?? run.createdAt,
        }),
      ),
    ...runs
      .filter(({ run }) => run.state === 'failed')
      .map(
        ({ run, title }): Todo => ({
          id: run.id,
          tone: 'bad',
          icon: IconAlertTriangle,
          title: t('failed', { source: pickText(title, locale) }),
          text: run.problems?.[0]?.message ?? t('failedText'),
          at: run.finishedAt ?? run.createdAt,
        }),
      ),
    ...decisions.map(
      (request): Todo => ({
        id: request.id,
        tone: 'warn',
        icon: IconLockOpen,
        title: t('request', { title: pickText(request.dataset.title, locale) }),
        text: [request.requester?.name, request.purpose].filter(Boolean).join(', '),
        at: request.createdAt,
        action: { href: '/workspace/access-requests?view=decide', label: t('decide') },
      }),
    ),
    ...ending.map(
      (key): Todo => ({
        id: key.id,
        tone: 'warn',
        icon: IconKey,
        title: t('keyEnds', { name: key.name }),
        text: t('keyEndsText', { when: formatDate(key.expiresAt ?? undefined, locale) }),
        action: { href: '/workspace/keys', label: t('renew') },
      }),
    ),
  ];
}

function Item({ todo: { tone, icon: Icon, title, text, at, action } }: { todo: Todo }) {
  const locale = useLocale();
  return (
    <li>
      <span className={`ws-mark-icon ws-tone-${tone}`}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </span>
      <div>
        <strong>{title}</strong>
        <span className="caption ws-line">{text}</span>
      </div>
      <div className="ws-do">
        {at && (
          <span className="ws-when">
            <Moment at={at} />
          </span>
        )}
        {action && (
          <a className="ws-button" href={addressOf(action.href, locale)}>
            {action.label}
          </a>
        )}
      </div>
    </li>
  );
}
