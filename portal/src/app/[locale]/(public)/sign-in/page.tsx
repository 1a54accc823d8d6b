import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/routing';
import { SignInNow } from '@/ui/account/sign-in-now';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'signIn' });
  return { title: t('title'), robots: { index: false } };
}

/** Leads to sign in, and from there to the page that `to` names; for links from elsewhere. */
export default async function SignInPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'signIn' });
  return (
    <div className="container page problem">
      <h1>{t('title')}</h1>
      <p className="lead needs-script">{t('onItsWay')}</p>
      <p className="lead needs-no-script">{t('script')}</p>
      <SignInNow
        locale={locale}
        words={{ done: t('done'), away: t('away'), refused: t('refused'), signIn: t('signIn') }}
      />
    </div>
  );
}
