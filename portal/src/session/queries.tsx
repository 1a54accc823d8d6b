'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Api, ApiProblem, createApi } from './api';
import { useSession } from './use-session';

const ApiContext = createContext<Api | undefined>(undefined);

/** Workspace pages read and write through this: the API as the person signed in, and what was read already. */
export function Queries({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const api = useMemo(() => createApi(locale), [locale]);
  const [queries] = useState(createQueries);
  const state = useSession();
  const subject = 'person' in state ? state.person.subject : undefined;
  const before = useRef(subject);
  useEffect(() => {
    const other = before.current !== undefined && before.current !== subject;
    // Nobody sees what another person was shown.
    if (other || state.status === 'suspended') void queries.resetQueries();
    else if (state.status === 'signed-in') void queries.invalidateQueries();
    before.current = subject ?? before.current;
  }, [state.status, subject, queries]);
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

/** The API as the person signed in. @throws Error outside of `Queries` */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi stands inside Queries');
  return api;
}

/** What may go better at the next try. */
const isPassing = (error: Error) =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failed, error) => failed < 2 && isPassing(error),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
