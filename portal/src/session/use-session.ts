'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { createSession, type Session, type SessionState } from './session';

let own: Session | undefined;

/** The one session of this page; made when first asked for, in a browser only. */
export function session(): Session {
  own ??= createSession();
  return own;
}

const unknown: SessionState = { status: 'unknown' };

/**
 * Whether somebody is signed in, and who.
 * @param look whether to look for a session now; without it the state stays `unknown` until somebody looks
 */
export function useSession(look = false): SessionState {
  useEffect(() => {
    if (look) void session().start();
  }, [look]);
  return useSyncExternalStore(
    (listener) => session().subscribe(listener),
    () => session().state(),
    () => unknown,
  );
}
