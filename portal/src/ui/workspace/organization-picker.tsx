'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ask } from '@/session/api';
import { useApi } from '@/session/queries';

/** Finds an organization by its name as one types; there may be thousands. */
export function OrganizationPicker({
  label,
  description,
  value,
  change,
  error,
  none,
}: {
  label: string;
  description?: string;
  /** A slug. */
  value: string | null;
  change: (slug: string | null) => void;
  error?: string | undefined;
  /** What choosing none means, where one may. */
  none?: string;
}) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: ['organizations', typed],
    queryFn: () =>
      ask(api.GET('/api/v1/organizations', { params: { query: { limit: 30, ...(typed && { q: typed }) } } })),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) }));
  const known = value === null || found.some((one) => one.value === value);
  return (
    <Select
      label={label}
      description={description}
      error={error}
      placeholder={none}
      data={known ? found : [{ value, label: value }, ...found]}
      value={value}
      onChange={change}
      searchable
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': t('clear') }}
      // The API has narrowed them already, with or without marks.
      filter={({ options }) => options}
      onSearchChange={(text) => setTyped(found.some((one) => one.label === text) ? '' : text.trim())}
      nothingFoundMessage={t('nothingFound')}
    />
  );
}
