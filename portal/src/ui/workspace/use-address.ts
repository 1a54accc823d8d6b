'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** What a page's address says of what it shows: it can be sent on, and the way back leads through it. */
export function useAddress(): {
  /** A parameter; empty where the address does not say. */
  get: (name: string) => string;
  /** Says something else; what is empty leaves the address. */
  say: (changes: Record<string, string | undefined>) => void;
} {
  const path = usePathname();
  const search = useSearchParams();
  const get = useCallback((name: string) => search.get(name) ?? '', [search]);
  const say = useCallback(
    (changes: Record<string, string | undefined>) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      const query = next.toString();
      // The same page says something else: the server need not be asked for it.
      history.pushState(null, '', query ? `${path}?${query}` : path);
    },
    [path, search],
  );
  return { get, say };
}
