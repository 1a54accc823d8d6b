'use client';
import { IconLogin2 } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '@/i18n/routing';
import { knownHint, watchHint } from '@/session/hint';
import { session } from '@/session/use-session';

/**
 * The way in, or, for who was signed in here last, the way to what is theirs. Pages are the same for everybody:
 * the browser's note of the initials decides what shows, and nothing is asked of anybody until it is used.
 */
export function AccountEntry({
  locale,
  words,
}: {
  locale: Locale;
  words: Record<'signIn' | 'account' | 'workspace' | 'profile' | 'signOut' | 'done', string>;
}) {
  const initials = useSyncExternalStore(watchHint, knownHint, () => '');
  useEffect(() => {
    // The provider led back to this page: its answer is taken up, and leaves the address.
    if (/[#&](?:code|error)=/.test(location.hash) && /[#&]state=/.test(location.hash)) void session().start();
  }, []);
  const home = `/${locale}/workspace`;
  return (
    <>
      <a
        className="account-link"
        href={`/${locale}/sign-in`}
        onClick={(event) => {
          event.preventDefault();
          void session().signIn({ locale, path: location.pathname + location.search, done: words.done });
        }}
      >
        <IconLogin2 size={18} stroke={1.6} aria-hidden />
        {words.signIn}
      </a>
      <details
        className="account-menu"
        onToggle={(event) => event.currentTarget.open && void session().start()}
      >
        <summary>
          <span className="avatar">{initials}</span>
          <span className="visually-hidden">{words.account}</span>
        </summary>
        <div className="account-sheet">
          <a href={home}>{words.workspace}</a>
          <a href={`${home}/profile`}>{words.profile}</a>
          <button type="button" onClick={() => void session().signOut(locale)}>
            {words.signOut}
          </button>
        </div>
      </details>
    </>
  );
}
