'use client';
import '../services.css';
import './desk.css';
import { pickText } from '@envhub/metadata-schemas/lang';
import { useLocale, useTranslations } from 'next-intl';
import { addressOf } from '@/i18n/navigation';
import { useCrumb } from '@/ui/workspace/crumbs';
import { Loaded } from '@/ui/workspace/loaded';
import { PageHead } from '@/ui/workspace/page-head';
import { PlaceTabs } from '@/ui/workspace/tabs';
import { useAddress } from '@/ui/workspace/use-address';
import { AboutTab } from './about-tab';
import { CredentialsTab } from './credentials-tab';
import { LifeActions } from './life-actions';
import { LifeState } from './life-state';
import { OverviewTab } from './overview-tab';
import { SettingsTab } from './settings-tab';
import { type Service, useService } from './use-services';
import { VersionsTab } from './versions-tab';

const tabs = ['overview', 'about', 'versions', 'settings', 'credentials'] as const;
const views = {
  overview: OverviewTab,
  about: AboutTab,
  versions: VersionsTab,
  settings: SettingsTab,
  credentials: CredentialsTab,
};

/** One service as its owner sees it: each part has an address of its own. */
export function ServiceDesk({ slug }: { slug: string }) {
  const service = useService(slug);
  return <Loaded query={service}>{(found) => <Desk service={found} />}</Loaded>;
}

function Desk({ service }: { service: Service }) {
  const t = useTranslations('desk');
  const locale = useLocale();
  const { get } = useAddress();
  const title = pickText(service.title, locale);
  useCrumb(title);
  const current = tabs.find((one) => one === get('tab')) ?? 'overview';
  const View = views[current];
  const pathname = `/workspace/services/${service.slug}`;
  return (
    <>
      <PageHead
        title={title}
        lead={
          <span className="inline-list">
            <LifeState state={service.state} />
            <span>{pickText(service.organization.name, locale)}</span>
            {service.publishedVersion !== null && (
              <a href={addressOf(`/services/${service.slug}`, locale)}>{t('publicPage')}</a>
            )}
          </span>
        }
      >
        <LifeActions service={service} />
      </PageHead>
      <PlaceTabs
        label={title}
        locale={locale}
        current={current}
        tabs={tabs.map((key) => ({
          key,
          href: { pathname, query: key === 'overview' ? {} : { tab: key } },
          text: t(`tabs.${key}`),
        }))}
      />
      <View key={`${current} ${service.revision}`} service={service} />
    </>
  );
}
