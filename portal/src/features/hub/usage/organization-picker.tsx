'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { ask } from '@/session/api';
import { useApi } from '@/session/queries';
import { useOrganization } from '@/ui/workspace/organization';

export interface Agency {
  /** Slug of the agency that is shown; empty = all of them. */
  id: string;
  offered: { slug: string; name: Record<string, string> }[];
  /** Whether all of them together can be shown. */
  everywhere: boolean;
}

/** What the address says for all agencies together. */
const together = 'all';

/** The agency that a page shows: what the address says, else the one that is worked for, else the first or all. */
export function useAgency(asked: string): Agency {
  const api = useApi();
  const { all, everywhere, chosen } = useOrganization();
  const { data } = useQuery({
    queryKey: ['organizations'],
    queryFn: () => ask(api.GET('/api/v1/organizations', { params: { query: { limit: 1000 } } })),
    enabled: everywhere,
  });
  const offered = (everywhere ? (data?.items ?? all) : all).map(({ slug, name }) => ({ slug, name }));
  const own = chosen?.slug ?? (everywhere ? '' : (all[0]?.slug ?? ''));
  return { id: asked === together ? '' : asked || own, offered, everywhere };
}

export function OrganizationPicker({
  agency: { id, offered, everywhere },
  choose,
}: {
  agency: Agency;
  choose: (slug: string) => void;
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  if (offered.length < 2 && !everywhere) return null;
  return (
    <Select
      aria-label={t('agency')}
      value={id || together}
      allowDeselect={false}
      searchable
      data={[
        ...(everywhere ? [{ value: together, label: t('everywhere') }] : []),
        ...offered.map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) })),
      ]}
      onChange={(next) => choose(next ?? together)}
      w={320}
    />
  );
}
