import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { publicUrl } from '@/api/public-url';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { MachineForms } from '@/ui/machine-forms';
import type { Service, ServiceVersion } from './load-services';

/** What is known of a service; what is not said is left out. */
export function ServiceSide({
  service,
  version,
  locale,
}: {
  service: Service;
  version: ServiceVersion | undefined;
  locale: Locale;
}) {
  const t = useTranslations('service');
  return (
    <aside className="side" aria-label={t('about')}>
      <section aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <Facts service={service} version={version} locale={locale} />
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{t('limits')}</h2>
        <p className="small muted">
          {t.rich('limitsText', { link: (text) => <Link href="/developers/limits">{text}</Link> })}
        </p>
      </section>
      <MachineForms heading={t('machine')} forms={machineForms(service.slug)} />
    </aside>
  );
}

const machineForms = (slug: string) =>
  [
    ['OpenAPI', `/api/v1/services/${slug}/openapi.json`],
    ['JSON', `/api/v1/services/${slug}`],
    ['DCAT JSON-LD', `/services/${slug}.jsonld`],
    ['Turtle', `/services/${slug}.ttl`],
    ['RDF/XML', `/services/${slug}.rdf`],
  ] as const;

function Facts({
  service,
  version,
  locale,
}: {
  service: Service;
  version: ServiceVersion | undefined;
  locale: Locale;
}) {
  const t = useTranslations('service');
  const { organization, contact } = service;
  const keywords = service.keywords?.[locale] ?? Object.values(service.keywords ?? {}).flat();
  const rows: [string, ReactNode][] = [
    [
      t('organization'),
      <Link key="organization" href={`/organizations/${organization.slug}`}>
        {pickText(organization.name, locale)}
      </Link>,
    ],
    [t('address'), version && <code>{new URL(version.gatewayUrl, publicUrl()).href}</code>],
    [t('themes'), service.themes?.map((code) => label('environment-themes', code, locale)).join(', ')],
    [t('keywords'), keywords.slice(0, 12).join(', ')],
    [t('licence'), service.license && label('licences', service.license, locale)],
    [t('contact'), contact && contactOf(contact, locale)],
    [t('documentation'), service.documentation && <Outside address={service.documentation} />],
    [t('published'), service.publishedAt && formatDate(service.publishedAt, locale)],
    [t('updated'), formatDate(service.updatedAt, locale)],
  ];
  return (
    <dl className="meta">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

function contactOf({ name, email, url }: NonNullable<Service['contact']>, locale: Locale): ReactNode {
  if (email)
    return <a href={`mailto:${encodeURIComponent(email)}`}>{name ? pickText(name, locale) : email}</a>;
  return url ? <Outside address={url} /> : name && pickText(name, locale);
}

function Outside({ address }: { address: string }) {
  return (
    <a href={address} rel="nofollow noreferrer">
      {URL.canParse(address) ? new URL(address).hostname : address}
    </a>
  );
}

/** The datasets that the service serves, as far as a reader may see them. */
export function ServiceDatasets({ service, locale }: { service: Service; locale: Locale }) {
  const t = useTranslations('service');
  if (service.datasets.length === 0) return null;
  return (
    <section aria-labelledby="datasets" className="stack">
      <h2 id="datasets">{t('datasets')}</h2>
      <ul className="rows">
        {service.datasets.map(({ id, slug, title }) => (
          <li key={id}>
            <Link href={`/datasets/${slug}`}>{pickText(title, locale)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
