import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { Announcement } from '@/api/site';
import { DismissButton } from './dismiss-button';

const icons = { info: IconInfoCircle, warning: IconAlertTriangle };

/** Runs where it stands, before anything is painted: what was dismissed does not flash up and push the page down. */
const hideDismissed = `document.querySelectorAll('.announcement').forEach(function(a){try{a.hidden=sessionStorage.getItem('announcement:'+a.dataset.key)!==null}catch(e){}})`;

/** What the portal's keepers want every reader to know. */
export function Announcements({ announcements, nonce }: { announcements: Announcement[]; nonce: string }) {
  const t = useTranslations('shell');
  if (announcements.length === 0) return null;
  return (
    <>
      {announcements.map(({ key, level, text, lang, url }) => {
        const Icon = icons[level];
        return (
          <aside
            key={key}
            className={`announcement announcement-${level} small`}
            data-key={key}
            aria-label={t(`levels.${level}`)}
            suppressHydrationWarning
          >
            <div className="container">
              <Icon size={18} stroke={1.6} aria-hidden />
              <p>
                <strong>{t(`levels.${level}`)}:</strong>{' '}
                {url ? (
                  <a href={url} lang={lang}>
                    {text}
                  </a>
                ) : (
                  <span lang={lang}>{text}</span>
                )}
              </p>
              <DismissButton label={t('dismiss')} />
            </div>
          </aside>
        );
      })}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: hideDismissed }} />
    </>
  );
}
