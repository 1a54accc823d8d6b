'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useOrganization } from '@/ui/workspace/organization';
import { OrganizationPicker } from '@/ui/workspace/organization-picker';

/** The agency whose service it is: one of mine, or any where a role of mine holds everywhere. */
export function OwnerField() {
  const t = useTranslations('desk');
  const locale = useLocale();
  const { all, chosen, everywhere } = useOrganization();
  const [owner, setOwner] = useState(chosen?.slug ?? (all.length === 1 ? (all[0]?.slug ?? null) : null));
  return (
    <>
      {everywhere ? (
        <OrganizationPicker label={t('owner')} value={owner} change={setOwner} />
      ) : (
        <Select
          label={t('owner')}
          value={owner}
          onChange={setOwner}
          allowDeselect={false}
          data={all.map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) }))}
        />
      )}
      <input type="hidden" name="organization" value={owner ?? ''} />
    </>
  );
}
