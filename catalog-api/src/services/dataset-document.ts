import type { LangText } from '@envhub/metadata-schemas';
import { pickText } from '@envhub/metadata-schemas';
import { document as hubDocument } from '@envhub/openapi/document';
import { operationsIn } from './document/check.ts';
import type { Json } from './document/read.ts';
import { forValidation as inNewestDialect } from './gateway/dialect.ts';

/** A dataset as its document tells of it. */
export interface DescribedDataset {
  id: string;
  slug: string;
  title: LangText;
  description?: LangText | undefined;
  publishedVersion: number | null;
  /** Ids of the files that the caller may have. */
  distributions: string[];
}

/** A service that serves it, with its document as it is offered. */
export interface ServingService {
  slug: string;
  title: LangText;
  document: Json;
}

/** Operations of services that one document holds at most; of the rest it says where they are described. */
const mostOperations = 200;

type Locale = 'vi' | 'en';

/** Paths of the hub that are about one dataset. */
const pathsOf = (dataset: DescribedDataset): string[] => [
  '/api/v1/datasets/{id}',
  '/api/v1/datasets/{id}/versions',
  ...(dataset.publishedVersion === null ? [] : ['/api/v1/datasets/{id}/versions/{version}']),
  '/api/v1/datasets/{id}/distributions',
  ...(dataset.distributions.length === 0
    ? []
    : ['', '/preview', '/content'].map(
        (end) => `/api/v1/datasets/{id}/distributions/{distributionId}${end}`,
      )),
  '/api/v1/datasets/{id}/related',
  '/api/v1/datasets/{id}/openapi.json',
  '/datasets/{slug}.{format}',
  '/api/3/action/package_show',
];

/**
 * The OpenAPI 3.1 document of all that can be called for one dataset: the hub's own operations with the dataset
 * filled in, and those of the services that serve it.
 */
export function datasetDocument(dataset: DescribedDataset, services: ServingService[], locale: Locale): Json {
  const own = Object.fromEntries(pathsOf(dataset).map((template) => ownPath(dataset, template, locale)));
  const joined = joinedServices(services, locale);
  const all = { ...own, ...joined.paths };
  const known = hubDocument.components as Record<string, Json>;
  return {
    openapi: '3.1.0',
    info: {
      title: pickText(dataset.title, locale),
      version: String(dataset.publishedVersion ?? 1),
      description: descriptionOf(dataset, services, joined.left, locale),
    },
    servers: [{ url: '/' }],
    tags: [
      {
        name: 'dataset',
        description: locale === 'vi' ? 'Mô tả và tệp của bộ dữ liệu' : 'The dataset’s description and files',
      },
      ...services.map(({ slug, title }) => ({ name: slug, description: pickText(title, locale) })),
    ],
    paths: all,
    components: {
      ...merged(referred(all, known), joined.components),
      securitySchemes: known.securitySchemes,
    },
  };
}

function descriptionOf(
  { description }: DescribedDataset,
  services: ServingService[],
  left: string[],
  locale: Locale,
): string {
  const said = description ? `${pickText(description, locale)}\n\n` : '';
  const links = services
    .filter(({ slug }) => left.includes(slug))
    .map(({ slug, title }) => `- ${pickText(title, locale)}: /api/v1/services/${slug}/openapi.json`);
  const more =
    links.length === 0
      ? ''
      : `\n\n${locale === 'vi' ? 'Dịch vụ khác' : 'Further services'}:\n${links.join('\n')}`;
  const about =
    locale === 'vi'
      ? 'Tất cả những gì có thể gọi cho bộ dữ liệu này. Dữ liệu mở không cần khoá; khoá API (tiêu đề X-API-Key) nâng hạn mức.'
      : 'All that can be called for this dataset. Open data needs no key; an API key (header X-API-Key) raises the limits.';
  return `${said}${about}${more}`;
}

function ownPath(dataset: DescribedDataset, template: string, locale: Locale): [string, Json] {
  const item = (hubDocument.paths as Record<string, Json>)[template] as Json;
  const operation = item.get as Json;
  const declared = [...((item.parameters ?? []) as Json[]), ...((operation.parameters ?? []) as Json[])].map(
    itself,
  );
  const parameters = declared
    .filter(({ name }) => !['id', 'slug'].includes(String(name)) || template.includes('package_show'))
    .map((parameter) => filled(dataset, parameter));
  return [
    template.replace('{id}', dataset.id).replace('{slug}', dataset.slug),
    {
      get: {
        ...operation,
        tags: ['dataset'],
        parameters: [
          ...parameters,
          {
            name: 'Accept-Language',
            in: 'header',
            schema: { enum: ['vi', 'en'], default: locale },
            example: locale,
          },
        ],
      },
    },
  ];
}

/** The parameter where a reference stands for it. */
function itself(parameter: Json): Json {
  const name = /^#\/components\/parameters\/(.+)$/.exec(String(parameter.$ref ?? ''))?.[1];
  return name === undefined
    ? parameter
    : ((hubDocument.components.parameters as Record<string, Json>)[name] as Json);
}

function filled({ id, distributions, publishedVersion }: DescribedDataset, parameter: Json): Json {
  if (parameter.name === 'distributionId')
    return { ...parameter, schema: { type: 'string', enum: distributions }, example: distributions[0] };
  if (parameter.name === 'version') return { ...parameter, example: publishedVersion };
  if (parameter.name === 'format') return { ...parameter, example: 'ttl' };
  if (parameter.name === 'id') return { ...parameter, required: true, example: id };
  return parameter;
}

type Components = Record<string, Json>;

/** Services' operations below the gateway, each with components of its own name. */
function joinedServices(services: ServingService[], locale: Locale) {
  const joined = { paths: {} as Json, components: {} as Components, left: [] as string[] };
  let room = mostOperations;
  for (const { slug, title, document } of services) {
    const count = operationsIn(document).length;
    if (count > room) {
      joined.left.push(slug);
      continue;
    }
    room -= count;
    const ready = renamed(inNewestDialect(document), slug) as Json;
    const server = String((document.servers as { url: string }[])[0]?.url);
    for (const [path, item] of Object.entries(ready.paths as Record<string, Json>))
      joined.paths[server + path] = withNames(item, slug, path, ready.security, pickText(title, locale));
    const { securitySchemes: _, ...components } = ready.components as Components;
    joined.components = merged(
      joined.components,
      Object.fromEntries(
        Object.entries(components).map(([kind, parts]) => [
          kind,
          Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${slug}.${name}`, part])),
        ]),
      ),
    );
  }
  return joined;
}

/** A path's operations with names that no other service has. */
function withNames(item: Json, slug: string, path: string, security: unknown, title: string): Json {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (!['get', 'put', 'post', 'delete', 'head', 'patch'].includes(key)) return [key, value];
      const operation = value as Json;
      const name = String(operation.operationId ?? `${key}${path.replace(/[^A-Za-z0-9]+/g, '-')}`);
      return [
        key,
        {
          ...operation,
          operationId: `${slug}.${name}`,
          tags: [slug],
          security,
          summary: operation.summary ?? title,
        },
      ];
    }),
  );
}

function renamed(value: unknown, slug: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, slug));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, member.replace(/^(#\/components\/[^/]+\/)/, `$1${slug}.`)]
        : [key, renamed(member, slug)],
    ),
  );
}

function merged(a: Components, b: Components): Components {
  const kinds = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(kinds.map((kind) => [kind, { ...a[kind], ...b[kind] }]));
}

/** The components of the hub's document that these paths refer to, and those that they refer to. */
function referred(value: unknown, known: Components): Components {
  const found: Components = {};
  const look = (at: unknown): void => {
    if (at === null || typeof at !== 'object') return;
    for (const [key, member] of Object.entries(at)) {
      const [, kind = '', name = ''] =
        (key === '$ref' && /^#\/components\/([^/]+)\/([^/.]+)$/.exec(String(member))) || [];
      const part = known[kind]?.[name];
      if (part === undefined || found[kind]?.[name] !== undefined) {
        if (key !== '$ref') look(member);
        continue;
      }
      found[kind] = { ...found[kind], [name]: part };
      look(part);
    }
  };
  look(value);
  return found;
}
