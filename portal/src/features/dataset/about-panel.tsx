import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { placesOf } from './facts';

/** What is known of a dataset, as label and value; what is not said is left out. */
export function AboutPanel({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  const contact = dataset.contactPoints?.[0];
  const keywords = dataset.keywords?.[locale] ?? Object.values(dataset.keywords ?? {}).flat();
  const rows: [string, ReactNode][] = [
    [
      t('organization'),
      <Link key="organization" href={`/organizations/${dataset.organization.slug}`}>
        {pickText(dataset.organization.name, locale)}
      </Link>,
    ],
    [t('publisher'), dataset.publisher && pickText(dataset.publisher.name, locale)],
    [
      t('theme'),
      dataset.themes?.length ? (
        <Joined
          key="themes"
          items={dataset.themes.map((code) => [
            `/datasets?theme=${code}`,
            label('environment-themes', code, locale),
          ])}
        />
      ) : undefined,
    ],
    [
      t('keywords'),
      keywords.length > 0 ? (
        <Joined
          key="keywords"
          items={keywords.slice(0, 20).map((word) => [`/datasets?keyword=${encodeURIComponent(word)}`, word])}
        />
      ) : undefined,
    ],
    [t('issued'), dataset.issued && formatDate(dataset.issued, locale)],
    [t('language'), dataset.languages?.map((code) => label('languages', code, locale)).join(', ')],
    [t('extent'), placesOf(dataset, locale).join(', ') || dataset.spatial?.bbox?.join(', ')],
    [
      t('contact'),
      contact &&
        (contact.email ? (
          <a href={`mailto:${contact.email}`}>
            {contact.name ? pickText(contact.name, locale) : contact.email}
          </a>
        ) : (
          contact.name && pickText(contact.name, locale)
        )),
    ],
    [
      t('landing'),
      dataset.landingPage && (
        <a href={dataset.landingPage} rel="noreferrer">
          {hostOf(dataset.landingPage)}
        </a>
      ),
    ],
    [t('identifier'), dataset.identifier && <code>{dataset.identifier}</code>],
  ];
  return (
    <aside className="stack" aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <dl className="meta">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <h3>{t('machine')}</h3>
      <p className="tags">
        {(
          [
            ['JSON', `/api/v1/datasets/${dataset.slug}`],
            ['DCAT JSON-LD', `/datasets/${dataset.slug}.jsonld`],
            ['Turtle', `/datasets/${dataset.slug}.ttl`],
            ['RDF/XML', `/datasets/${dataset.slug}.rdf`],
            ['CKAN', `/api/3/action/package_show?id=${dataset.slug}`],
          ] as const
        ).map(([name, address]) => (
          <a key={name} className="format" href={address} style={{ minHeight: 24, padding: '4px 8px' }}>
            {name}
          </a>
        ))}
      </p>
    </aside>
  );
}

function Joined({ items }: { items: [href: string, text: string][] }) {
  return items.map(([href, text], i) => (
    <span key={href}>
      {i > 0 && ', '}
      <Link href={href}>{text}</Link>
    </span>
  ));
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address);
