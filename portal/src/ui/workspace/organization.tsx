'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Me, useMe } from '@/session/use-me';

export type OrganizationName = NonNullable<Me['roles'][number]['organization']>;

interface Choice {
  /** Those in which the person has a role. */
  all: OrganizationName[];
  /** Whether a role of theirs holds in every organization. */
  everywhere: boolean;
  /** The one chosen; undefined for all of them together. */
  chosen: OrganizationName | undefined;
  choose(slug: string | undefined): void;
}

const ChoiceContext = createContext<Choice | undefined>(undefined);

const kept = 'envhub:organization';

/** For whom the person works now: pages that list what belongs to organizations begin with this one. */
export function OrganizationProvider({ children }: { children: ReactNode }) {
  const { data: me } = useMe();
  const [slug, setSlug] = useState(() =>
    typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(kept),
  );
  const choice = useMemo((): Choice => {
    const roles = me?.roles ?? [];
    const all = [
      ...new Map(roles.flatMap(({ organization: o }) => (o ? [[o.id, o] as const] : []))).values(),
    ];
    const everywhere = roles.some(({ organization }) => organization === null);
    const only = all.length === 1 && !everywhere ? all[0] : undefined;
    return {
      all,
      everywhere,
      chosen: only ?? all.find((one) => one.slug === slug),
      choose(next) {
        if (next === undefined) sessionStorage.removeItem(kept);
        else sessionStorage.setItem(kept, next);
        setSlug(next ?? null);
      },
    };
  }, [me, slug]);
  return <ChoiceContext value={choice}>{children}</ChoiceContext>;
}

/** @throws Error outside of `OrganizationProvider` */
export function useOrganization(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('useOrganization stands inside OrganizationProvider');
  return choice;
}
