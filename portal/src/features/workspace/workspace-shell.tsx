'use client';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Queries } from '@/session/queries';
import { SoftNavigation } from '@/ui/soft-navigation';
import { CrumbProvider } from '@/ui/workspace/crumbs';
import { OrganizationProvider } from '@/ui/workspace/organization';
import { Toasts } from '@/ui/workspace/toasts';
import { WorkspaceTheme } from '@/ui/workspace/workspace-theme';
import { Gate } from './gate';
import { Rail } from './rail';
import { TopBar } from './top-bar';

export interface WorkspaceSite {
  name: string;
  logoUrl?: string;
  demonstration: boolean;
}

/** What stands around every page of the workspace. */
export function WorkspaceShell({ site, children }: { site: WorkspaceSite; children: ReactNode }) {
  const t = useTranslations('workspace');
  return (
    <WorkspaceTheme>
      <Queries>
        <OrganizationProvider>
          <CrumbProvider>
            <Toasts>
              <a className="skip" href="#content">
                {t('skip')}
              </a>
              {site.demonstration && (
                <aside className="ribbon caption" aria-label={t('ribbon')}>
                  <p className="ws-ribbon">
                    <IconInfoCircle size={16} stroke={1.6} aria-hidden />
                    <span>
                      <strong>{t('ribbon')}</strong> {t('ribbonText')}
                    </span>
                  </p>
                </aside>
              )}
              <div className="ws">
                <Rail site={site} />
                <div className="ws-body">
                  <TopBar site={site} />
                  <main id="content" className="ws-main" tabIndex={-1}>
                    <Gate>{children}</Gate>
                  </main>
                </div>
              </div>
              <SoftNavigation text={t('waiting')} />
            </Toasts>
          </CrumbProvider>
        </OrganizationProvider>
      </Queries>
    </WorkspaceTheme>
  );
}
