'use client';
import { pickText } from '@envhub/metadata-schemas/lang';
import { Select } from '@mantine/core';
import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { useMe } from '@/session/use-me';
import { Emblem } from '@/ui/emblem';
import { useOrganization } from '@/ui/workspace/organization';
import { isShown, type Place, placeOf, places } from './places';
import type { WorkspaceSite } from './workspace-shell';

const groups = ['top', 'hub', 'management'] as const;

/** The side of the workspace: whose it is, for which organization one works, and where one can go. */
export function Rail({ site }: { site: WorkspaceSite }) {
  return (
    <aside className="ws-rail">
      <Mark site={site} />
      <Organizations />
      <Places />
    </aside>
  );
}

export function Mark({ site }: { site: WorkspaceSite }) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  return (
    <a className="ws-mark" href={addressOf('/workspace', locale)}>
      {site.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: as large as its owner made it, and kept by the browser
        <img src={site.logoUrl} width={32} height={32} alt="" />
      ) : (
        <Emblem size={32} />
      )}
      <span>
        <span>{t('title')}</span>
        <strong>{site.name}</strong>
      </span>
    </a>
  );
}

/** For people who work in several organizations: which of them now. */
export function Organizations() {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const { all, everywhere, chosen, choose } = useOrganization();
  if (all.length + (everywhere ? 1 : 0) < 2)
    return chosen ? <p className="ws-organization">{pickText(chosen.name, locale)}</p> : null;
  return (
    <Select
      className="ws-organizations"
      aria-label={t('organization')}
      data={[
        { value: '', label: everywhere ? t('everywhere') : t('allMine') },
        ...all.map(({ slug, name }) => ({ value: slug, label: pickText(name, locale) })),
      ]}
      value={chosen?.slug ?? ''}
      onChange={(slug) => choose(slug || undefined)}
      allowDeselect={false}
      searchable={all.length > 8}
    />
  );
}

export function Places() {
  const t = useTranslations('workspace');
  const { data: me } = useMe();
  const shown = (group: Place['group']) =>
    places.filter((place) => place.group === group && (me ? isShown(place, me.permissions) : !place.needs));
  return (
    <nav className="ws-nav" aria-label={t('navigation')}>
      {groups.map((group) => {
        const inGroup = shown(group);
        if (inGroup.length === 0) return null;
        return (
          <div key={group}>
            {group !== 'top' && <h2>{t(`groups.${group}`)}</h2>}
            <ul>
              {inGroup.map((place) => (
                <li key={place.key}>
                  <PlaceLink place={place} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function PlaceLink({ place }: { place: Place }) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const path = usePathname();
  const here = placeOf(path)?.key === place.key;
  const current = here ? (path === `/${locale}${place.path}` ? 'page' : 'true') : undefined;
  return (
    <a href={addressOf(place.path, locale)} aria-current={current}>
      <place.icon size={18} stroke={1.6} aria-hidden />
      <span>{t(`places.${place.key}`)}</span>
    </a>
  );
}
