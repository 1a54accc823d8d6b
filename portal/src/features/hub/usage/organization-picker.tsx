'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { type OrganizationName, useOrganization } from '@/ui/workspace/organization';
import { OrganizationPicker as AnyOrganization } from '@/ui/workspace/organization-picker';

export interface Agency {
  /** Slug of the agency that is shown; empty = all of them. */
  id: string;
  own: OrganizationName[];
  /** Whether any, and all of them together, can be shown. */
  everywhere: boolean;
}

/** What the address says for all agencies together. */
const together = 'all';

/** The agency that a page shows: what the address says, else the one that is worked for, else the first or all. */
export function useAgency(asked: string): Agency {
  const { all, everywhere, chosen } = useOrganization();
  const own = chosen?.slug ?? (everywhere ? '' : (all[0]?.slug ?? ''));
  return { id: asked === together ? '' : asked || own, own: all, everywhere };
}

export function OrganizationPicker({
  agency: { id, own, everywhere },
  choose,
}: {
  agency: Agency;
  choose: (slug: string) => void;
}) {
  const t = useTranslations('usage');
  const locale = useLocale();
  if (everywhere)
    return (
      <AnyOrganization
        label={t('agency')}
        value={id || null}
        none={t('everywhere')}
        change={(slug) => choose(slug ?? together)}
      />
    );
  if (own.length < 2) return null;
  return (
    <Select
      label={t('agency')}
      value={id}
      allowDeselect={false}
      data={own.map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) }))}
      onChange={(next) => choose(next ?? '')}
    />
  );
}
