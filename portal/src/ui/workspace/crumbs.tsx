'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

interface Crumbs {
  label: string | undefined;
  set(label: string | undefined): void;
}
const CrumbContext = createContext<Crumbs | undefined>(undefined);

/** Lets a page tell the bar above it what it shows: a person's name, a key's. */
export function CrumbProvider({ children }: { children: ReactNode }) {
  const [label, set] = useState<string>();
  return <CrumbContext value={{ label, set }}>{children}</CrumbContext>;
}

/** Says the last step of the way down, below the page that the navigation names. */
export function useCrumb(label: string | undefined): void {
  const set = useContext(CrumbContext)?.set;
  useEffect(() => {
    set?.(label);
    return () => set?.(undefined);
  }, [label, set]);
}

export const useLastCrumb = () => useContext(CrumbContext)?.label;
