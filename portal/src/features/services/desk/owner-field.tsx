'use client';
import { pickText } from '@envhub/metadata-schemas';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { ask } from '@/session/api';
import { useApi } from '@/session/queries';
import { type OrganizationName, useOrganization } from '@/ui/workspace/organization';

/** The agency whose service it is: one of mine, or any where a role of mine holds everywhere. */
export function OwnerField({ own, chosen }: { own: OrganizationName[]; chosen: string | undefined }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const api = useApi();
  const { everywhere } = useOrganization();
  const { data } = useQuery({
    queryKey: ['organizations'],
    queryFn: () => ask(api.GET('/api/v1/organizations', { params: { query: { limit: 1000 } } })),
    enabled: everywhere,
  });
  const offered = everywhere && data ? data.items : own;
  return (
    <Select
      // It is drawn anew once the agencies are known.
      key={offered.length}
      name="organization"
      label={t('owner')}
      required
      searchable
      allowDeselect={false}
      defaultValue={chosen ?? (offered.length === 1 ? (offered[0]?.slug ?? null) : null)}
      data={offered.map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) }))}
    />
  );
}
