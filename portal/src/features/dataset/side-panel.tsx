import { label, pickText } from '@envhub/metadata-schemas';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Dataset } from '@/api/hub';
import { formatDate } from '@/i18n/format';
import { Link } from '@/i18n/navigation';
import type { Locale } from '@/i18n/routing';
import { MachineForms } from '@/ui/machine-forms';
import { ExtentMap } from '@/ui/map/extent-map';
import { boxesOf, boxInWords, mailTo, placesOf } from './facts';
import { QualityPanel } from './quality-panel';

interface Props {
  dataset: Dataset;
  contactEmail: string | undefined;
  locale: Locale;
  address: string;
}

/** What is known of a dataset, beside its data; what is not said is left out. */
export function SidePanel({ dataset, contactEmail, locale, address }: Props) {
  const t = useTranslations('dataset');
  const email = dataset.contactPoints?.find((contact) => contact.email)?.email ?? contactEmail;
  const title = pickText(dataset.title, locale);
  return (
    <aside className="side" aria-label={t('about')}>
      <section aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <Facts dataset={dataset} locale={locale} />
      </section>
      <QualityPanel quality={dataset.quality} />
      <Extent dataset={dataset} locale={locale} />
      <MachineForms heading={t('machine')} forms={machineForms(dataset.slug)} />
      {email && (
        <p className="small muted report">
          {t.rich('report', {
            link: (text) => (
              <a
                href={mailTo(email, t('reportSubject', { title }), t('reportBody', { title, url: address }))}
              >
                {text}
              </a>
            ),
          })}
        </p>
      )}
    </aside>
  );
}

const machineForms = (slug: string) =>
  [
    ['JSON', `/api/v1/datasets/${slug}`],
    ['DCAT JSON-LD', `/datasets/${slug}.jsonld`],
    ['Turtle', `/datasets/${slug}.ttl`],
    ['RDF/XML', `/datasets/${slug}.rdf`],
    ['CKAN', `/api/3/action/package_show?id=${slug}`],
  ] as const;

function Extent({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
  const boxes = boxesOf(dataset);
  const geometry = dataset.spatial?.bbox ? undefined : dataset.spatial?.geometry;
  const [box] = boxes;
  if (!box && !geometry) return null;
  const places = placesOf(dataset, locale);
  const words = places.length > 0 ? places.join(', ') : box && boxInWords(box, locale);
  return (
    <section aria-labelledby="extent">
      <h2 id="extent">{t('extent')}</h2>
      <ExtentMap
        boxes={boxes}
        geometries={geometry ? [geometry] : []}
        label={words ? t('extentOf', { places: words }) : t('extent')}
      />
      {words && <p className="caption extent-words">{words}</p>}
    </section>
  );
}

function Facts({ dataset, locale }: { dataset: Dataset; locale: Locale }) {
  const t = useTranslations('dataset');
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
      joined(
        (dataset.themes ?? []).map((code) => [
          `/${locale}/datasets?theme=${encodeURIComponent(code)}`,
          label('environment-themes', code, locale),
        ]),
      ),
    ],
    [
      t('keywords'),
      joined(
        [...new Set(keywords)]
          .slice(0, 12)
          .map((word) => [`/${locale}/datasets?keyword=${encodeURIComponent(word)}`, word]),
      ),
    ],
    [t('issued'), dataset.issued && formatDate(dataset.issued, locale)],
    [t('language'), dataset.languages?.map((code) => label('languages', code, locale)).join(', ')],
    [t('contact'), contactOf(dataset, locale)],
    [t('landing'), joined((dataset.landingPage ? [dataset.landingPage] : []).map(hosted))],
    [t('documentation'), joined((dataset.documentation ?? []).slice(0, 5).map(hosted))],
    [t('identifier'), dataset.identifier && <code>{dataset.identifier}</code>],
  ];
  return (
    <dl className="meta">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}

function contactOf(dataset: Dataset, locale: Locale): ReactNode {
  const contact = dataset.contactPoints?.[0];
  if (!contact) return undefined;
  const name = contact.name && pickText(contact.name, locale);
  if (contact.email) return <a href={mailTo(contact.email)}>{name ?? contact.email}</a>;
  return contact.url ? (
    <a href={contact.url}>{name ?? hosted(contact.url)[1]}</a>
  ) : (
    (name ?? contact.telephone)
  );
}

function joined(items: [href: string, text: string][]): ReactNode {
  if (items.length === 0) return undefined;
  return items.map(([href, text], i) => (
    <span key={href}>
      {i > 0 && ', '}
      <a href={href} {...(href.startsWith('http') && { rel: 'noreferrer' })}>
        {text}
      </a>
    </span>
  ));
}

const hosted = (address: string): [string, string] => [
  address,
  URL.canParse(address) ? new URL(address).hostname : address,
];
