'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useLocale, useTranslations } from 'next-intl';
import type { Schemas } from '@/session/api';

export type Grant = Schemas['RoleGrant'];

/** A role and where it holds. */
export function RoleTag({ grant }: { grant: Grant }) {
  const t = useTranslations('access');
  const locale = useLocale();
  return (
    <span className={`ws-badge ws-tone-${grant.role === 'admin' ? 'warn' : 'plain'}`}>
      {t(`roles.${grant.role}`)}
      {grant.organization && <span className="ws-where">{pickText(grant.organization.name, locale)}</span>}
    </span>
  );
}
