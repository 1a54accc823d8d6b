'use client';
import { Button, Modal } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { session, useSession } from '@/session/use-session';
import { Notice } from '@/ui/notice';
import { Bars } from '@/ui/workspace/loaded';

/** Lets people in who are signed in; leads others to sign in, and back to this very page. */
export function Gate({ children }: { children: ReactNode }) {
  const t = useTranslations('workspace.session');
  const locale = useLocale();
  const state = useSession(true);
  const refused = 'refused' in state ? state.refused : undefined;
  const signIn = (beside: boolean) =>
    session().signIn({
      locale,
      done: t('done'),
      ...(!beside && { path: location.pathname + location.search }),
    });

  useEffect(() => {
    // A provider that refused would refuse again, for ever.
    if (state.status === 'anonymous' && refused === undefined)
      void session().signIn({ locale, done: '', path: location.pathname + location.search });
  }, [state.status, refused, locale]);

  /** What stands in the way, and what to do about it. */
  function stopped(): ReactNode {
    if (state.status === 'suspended')
      return (
        <Notice kind="error" title={t('suspended')} text={t('suspendedText')}>
          <a href={`/${locale}`}>{t('leave')}</a>
        </Notice>
      );
    if (state.status === 'away')
      return (
        <Notice kind="away" title={t('away')} text={t('awayText')}>
          <Button variant="default" onClick={() => void session().again()}>
            {t('retry')}
          </Button>
        </Notice>
      );
    if (state.status === 'anonymous' && refused !== undefined)
      return (
        <Notice kind="error" title={t('refused')} text={t('refusedText', { reason: refused })}>
          <Button
            leftSection={<IconLock size={16} stroke={1.6} aria-hidden />}
            onClick={() => void signIn(false)}
          >
            {t('signIn')}
          </Button>
        </Notice>
      );
    return undefined;
  }

  if (state.status === 'signed-in' || state.status === 'ended')
    return (
      <>
        {children}
        <Modal
          opened={state.status === 'ended'}
          onClose={() => undefined}
          withCloseButton={false}
          closeOnEscape={false}
          closeOnClickOutside={false}
          title={t('ended')}
        >
          <div className="ws-form">
            <p>{t('endedText', { name: state.person.name })}</p>
            <div className="ws-form-end">
              <Button variant="subtle" component="a" href={`/${locale}`}>
                {t('leave')}
              </Button>
              <Button onClick={() => void signIn(true)}>{t('again')}</Button>
            </div>
          </div>
        </Modal>
      </>
    );
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      {stopped() ?? (
        <>
          <noscript>
            <p className="notice">{t('script')}</p>
          </noscript>
          <Bars rows={6} />
        </>
      )}
    </>
  );
}
