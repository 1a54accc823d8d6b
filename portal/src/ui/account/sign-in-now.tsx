'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Locale } from '@/i18n/routing';
import { returnPath } from '@/session/return-path';
import { session, useSession } from '@/session/use-session';

/** Signs in at once, or goes on at once where somebody is signed in already. */
export function SignInNow({
  locale,
  words,
}: {
  locale: Locale;
  words: Record<'done' | 'away' | 'refused' | 'signIn', string>;
}) {
  const router = useRouter();
  const state = useSession(true);
  const refused = 'refused' in state ? state.refused : undefined;
  useEffect(() => {
    const path = wished(locale);
    if (state.status === 'signed-in') router.replace(path);
    if (state.status === 'anonymous' && refused === undefined)
      void session().signIn({ locale, path, done: words.done });
  }, [state.status, refused, locale, router, words.done]);
  if (state.status !== 'away' && refused === undefined) return null;
  return (
    <>
      <p role="status">{state.status === 'away' ? words.away : `${words.refused} ${refused}`}</p>
      <button
        type="button"
        className="button button-primary"
        onClick={() => void session().signIn({ locale, path: wished(locale), done: words.done })}
      >
        {words.signIn}
      </button>
    </>
  );
}

const wished = (locale: Locale) =>
  returnPath(new URLSearchParams(location.search).get('to'), location.origin, `/${locale}/workspace`);
