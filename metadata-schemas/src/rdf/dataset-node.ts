import { concept } from '../code-lists.ts';
import type {
  Agent,
  ContactPoint,
  DatasetInput,
  Distribution,
  LangList,
  LangText,
  Standard,
} from '../types.ts';
import { isWebAddress } from '../validate.ts';
import type { Curie } from './namespaces.ts';
import { type DcatNode, type Literal, nodeOf } from './node.ts';

/** What the hub adds to a record when it describes it. */
export interface DcatSource {
  slug: string;
  dataset: DatasetInput;
  organization: { slug: string; name: LangText; url?: string };
}

export interface DcatContext {
  /** Where the portal is, without a slash at the end. */
  baseUrl: string;
  title?: LangText;
  description?: LangText;
}

/** The catalogue itself, without its datasets. */
export function catalogNode(context: DcatContext): DcatNode {
  const title = context.title ?? {
    vi: 'Cơ sở dữ liệu môi trường quốc gia',
    en: 'National Environmental Database',
  };
  return nodeOf(['dcat:Catalog'], catalogIri(context), [
    ['dct:title', texts(title)],
    ['dct:description', texts(context.description ?? title)],
    [
      'dct:publisher',
      [nodeOf(['foaf:Agent'], `${context.baseUrl}/#publisher`, [['foaf:name', texts(title)]])],
    ],
    ['foaf:homepage', [nodeOf(['foaf:Document'], `${context.baseUrl}/`, [])]],
    ['dct:language', ['vi', 'en'].map((code) => coded('dct:LinguisticSystem', 'languages', code))],
    [
      'dcat:themeTaxonomy',
      [
        nodeOf(['skos:ConceptScheme'], 'http://publications.europa.eu/resource/authority/data-theme', [
          ['dct:title', [{ value: 'Data theme', language: 'en' }]],
        ]),
      ],
    ],
  ]);
}

export const catalogIri = ({ baseUrl }: DcatContext) => `${baseUrl}/catalog`;
export const datasetIri = (slug: string, { baseUrl }: DcatContext) => `${baseUrl}/datasets/${slug}`;

/** A dataset as DCAT-AP 3 says it: each node that is referred to carries its type, so that range shapes hold. */
export function datasetNode({ slug, dataset, organization }: DcatSource, context: DcatContext): DcatNode {
  const iri = datasetIri(slug, context);
  return nodeOf(['dcat:Dataset'], iri, [
    ['dct:title', texts(dataset.title)],
    ['dct:description', texts(dataset.description ?? dataset.title)],
    ['dct:identifier', [{ value: dataset.identifier ?? slug }]],
    ['dcat:keyword', lists(dataset.keywords)],
    ['dcat:theme', [...themes(dataset, context)]],
    ['dct:publisher', [dataset.publisher ? agentNode(dataset.publisher) : ownerNode(organization, context)]],
    ['dct:creator', [dataset.creator && agentNode(dataset.creator)]],
    ['dcat:contactPoint', (dataset.contactPoints ?? []).map(contactNode)],
    ['dct:accessRights', [coded('dct:RightsStatement', 'access-rights', dataset.accessRights ?? 'open')]],
    [
      'dct:accrualPeriodicity',
      [dataset.frequency ? coded('dct:Frequency', 'frequencies', dataset.frequency) : undefined],
    ],
    [
      'dct:language',
      (dataset.languages ?? []).map((code) => coded('dct:LinguisticSystem', 'languages', code)),
    ],
    ['dct:issued', [date(dataset.issued)]],
    ['dct:modified', [date(dataset.modified)]],
    [
      'dct:temporal',
      (dataset.temporal ?? []).map(({ start, end }) =>
        nodeOf(['dct:PeriodOfTime'], undefined, [
          ['dcat:startDate', [date(start)]],
          ['dcat:endDate', [date(end)]],
        ]),
      ),
    ],
    ['dct:spatial', places(dataset, context)],
    ['dcat:landingPage', [typed('foaf:Document', dataset.landingPage)]],
    ['foaf:page', (dataset.documentation ?? []).map((url) => typed('foaf:Document', url))],
    ['dct:conformsTo', (dataset.conformsTo ?? []).map(standardNode)],
    ['dct:provenance', [statement('dct:ProvenanceStatement', dataset.provenance)]],
    ['dcat:version', [dataset.version ? { value: dataset.version } : undefined]],
    ['adms:versionNotes', texts(dataset.versionNotes)],
    [
      'dct:relation',
      (dataset.relations ?? []).map(({ url }) =>
        isWebAddress(url) ? nodeOf(['rdfs:Resource'], url, []) : undefined,
      ),
    ],
    [
      'dcat:distribution',
      (dataset.distributions ?? []).map((distribution, i) => distributionNode(distribution, i, dataset, iri)),
    ],
  ]);
}

function distributionNode(
  distribution: Distribution,
  position: number,
  dataset: DatasetInput,
  datasetAt: string,
): DcatNode {
  const service = distribution.accessService;
  const access = distribution.accessUrl ?? distribution.downloadUrl ?? service?.endpointUrl ?? datasetAt;
  const license = distribution.license ?? dataset.license;
  return nodeOf(['dcat:Distribution'], `${datasetAt}#distribution-${distribution.id ?? position + 1}`, [
    ['dcat:accessURL', [typed('rdfs:Resource', access)]],
    ['dcat:downloadURL', [typed('rdfs:Resource', distribution.downloadUrl)]],
    ['dct:title', texts(distribution.title)],
    ['dct:description', texts(distribution.description)],
    [
      'dct:format',
      [distribution.format ? coded('dct:MediaTypeOrExtent', 'file-types', distribution.format) : undefined],
    ],
    ['dcat:mediaType', [mediaType(distribution.mediaType)]],
    [
      'dcat:byteSize',
      [
        distribution.byteSize === undefined
          ? undefined
          : { value: String(distribution.byteSize), datatype: 'xsd:nonNegativeInteger' },
      ],
    ],
    ['spdx:checksum', [checksum(distribution)]],
    ['dct:license', [license ? licenceNode(license) : undefined]],
    ['dct:rights', [statement('dct:RightsStatement', distribution.rights ?? dataset.rights)]],
    ['dct:issued', [date(distribution.issued)]],
    ['dct:modified', [date(distribution.modified)]],
    [
      'dct:language',
      (distribution.languages ?? []).map((code) => coded('dct:LinguisticSystem', 'languages', code)),
    ],
    ['dct:conformsTo', (distribution.conformsTo ?? []).map(standardNode)],
    ['dcat:accessService', [service && serviceNode(service, distribution, datasetAt)]],
  ]);
}

function serviceNode(
  service: NonNullable<Distribution['accessService']>,
  distribution: Distribution,
  datasetAt: string,
): DcatNode {
  return nodeOf(['dcat:DataService'], `${datasetAt}#service-${distribution.id ?? 1}`, [
    ['dct:title', texts(service.title ?? distribution.title ?? { und: service.endpointUrl })],
    ['dcat:endpointURL', [typed('rdfs:Resource', service.endpointUrl)]],
    ['dcat:endpointDescription', [typed('rdfs:Resource', service.endpointDescription)]],
  ]);
}

function* themes(dataset: DatasetInput, context: DcatContext): Generator<DcatNode> {
  // All of it is the environment, which is the theme that European portals know.
  for (const code of new Set(dataset.dataThemes?.length ? dataset.dataThemes : ['ENVI']))
    yield conceptNode('data-themes', code, context);
  for (const code of dataset.themes ?? []) yield conceptNode('environment-themes', code, context);
}

export function conceptNode(list: string, code: string, context: DcatContext): DcatNode {
  const found = concept(list, code);
  return nodeOf(
    ['skos:Concept'],
    found?.uri ?? `${context.baseUrl}/api/v1/code-lists/${list}#${encodeURIComponent(code)}`,
    [['skos:prefLabel', found ? texts(found.label) : [{ value: code }]]],
  );
}

export function ownerNode({ slug, name, url }: DcatSource['organization'], context: DcatContext): DcatNode {
  return nodeOf(['foaf:Agent'], `${context.baseUrl}/organizations/${slug}`, [
    ['foaf:name', texts(name)],
    ['foaf:homepage', [typed('foaf:Document', url)]],
  ]);
}

function agentNode(agent: Agent): DcatNode {
  return nodeOf(['foaf:Agent'], undefined, [
    ['foaf:name', texts(agent.name)],
    ['foaf:homepage', [typed('foaf:Document', agent.url)]],
    [
      'foaf:mbox',
      [agent.email ? nodeOf(['rdfs:Resource'], `mailto:${encodeURI(agent.email)}`, []) : undefined],
    ],
  ]);
}

export function contactNode(contact: ContactPoint): DcatNode {
  return nodeOf(['vcard:Kind', 'vcard:Organization'], undefined, [
    [
      'vcard:fn',
      contact.name
        ? texts(contact.name)
        : [{ value: contact.email ?? contact.url ?? contact.telephone ?? '' }],
    ],
    ['vcard:hasEmail', [contact.email ? nodeOf([], `mailto:${encodeURI(contact.email)}`, []) : undefined]],
    [
      'vcard:hasTelephone',
      [
        contact.telephone && /^[+\d][\d\s().-]+$/.test(contact.telephone)
          ? nodeOf([], `tel:${contact.telephone.replace(/[^+\d]/g, '')}`, [])
          : undefined,
      ],
    ],
    ['vcard:hasURL', [contact.url ? nodeOf([], contact.url, []) : undefined]],
  ]);
}

export function standardNode({ title, url }: Standard): DcatNode {
  return nodeOf(['dct:Standard'], url && isWebAddress(url) ? url : undefined, [
    ['dct:title', texts(title ?? (url ? { und: url } : undefined))],
  ]);
}

export function licenceNode(license: string): DcatNode | undefined {
  const found = concept('licences', license);
  if (!found) return isWebAddress(license) ? nodeOf(['dct:LicenseDocument'], license, []) : undefined;
  return nodeOf(['dct:LicenseDocument'], found.uri, [['dct:title', texts(found.label)]]);
}

export function coded(type: Curie, list: string, code: string): DcatNode {
  const found = concept(list, code);
  return nodeOf(
    [type],
    found?.uri,
    found ? [['rdfs:label', texts(found.label)]] : [['rdfs:label', [{ value: code }]]],
  );
}

function places({ spatial }: DatasetInput, context: DcatContext): DcatNode[] {
  if (!spatial) return [];
  const units = (spatial.adminUnits ?? []).map((code) => {
    const found = concept('admin-units', code);
    return nodeOf(
      ['dct:Location'],
      `${context.baseUrl}/api/v1/code-lists/admin-units#${encodeURIComponent(code)}`,
      [['skos:prefLabel', found ? texts(found.label) : [{ value: code }]]],
    );
  });
  const named = (spatial.names ?? []).map((name) =>
    nodeOf(['dct:Location'], undefined, [['skos:prefLabel', texts(name)]]),
  );
  const box = spatial.bbox
    ? [
        nodeOf(['dct:Location'], undefined, [
          ['dcat:bbox', [{ value: wkt(spatial.bbox), datatype: 'geo:wktLiteral' }]],
        ]),
      ]
    : [];
  const geometry = spatial.geometry
    ? [
        nodeOf(['dct:Location'], undefined, [
          ['locn:geometry', [{ value: JSON.stringify(spatial.geometry), datatype: 'geo:geoJSONLiteral' }]],
        ]),
      ]
    : [];
  return [...units, ...named, ...box, ...geometry];
}

const wkt = ([west, south, east, north]: readonly number[]) =>
  `POLYGON((${west} ${south}, ${east} ${south}, ${east} ${north}, ${west} ${north}, ${west} ${south}))`;

function checksum({ checksum: sum }: Distribution): DcatNode | undefined {
  const name = sum?.algorithm.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (!sum || !name || !/^(md5|sha1|sha224|sha256|sha384|sha512)$/.test(name)) return undefined;
  return nodeOf(['spdx:Checksum'], undefined, [
    [
      'spdx:algorithm',
      [nodeOf(['spdx:ChecksumAlgorithm'], `http://spdx.org/rdf/terms#checksumAlgorithm_${name}`, [])],
    ],
    ['spdx:checksumValue', [{ value: sum.value.toLowerCase(), datatype: 'xsd:hexBinary' }]],
  ]);
}

const mediaType = (type: string | undefined) =>
  type && /^[a-z]+\/[a-z0-9.+-]+$/i.test(type)
    ? nodeOf(['dct:MediaType'], `https://www.iana.org/assignments/media-types/${type.toLowerCase()}`, [])
    : undefined;
export const typed = (type: Curie, iri: string | undefined) =>
  iri && isWebAddress(iri) ? nodeOf([type], iri, []) : undefined;
const statement = (type: Curie, text: LangText | undefined) =>
  text ? nodeOf([type], undefined, [['rdfs:label', texts(text)]]) : undefined;
const literal = (language: string, value: string): Literal =>
  language === 'und' ? { value } : { value, language };
export const texts = (text: LangText | undefined): Literal[] =>
  Object.entries(text ?? {}).map(([language, value]) => literal(language, value));
export const lists = (list: LangList | undefined): Literal[] =>
  Object.entries(list ?? {}).flatMap(([language, values]) =>
    [...new Set(values)].map((value) => literal(language, value)),
  );

function date(value: string | undefined): Literal | undefined {
  if (!value) return undefined;
  const datatype: Curie =
    value.length === 4
      ? 'xsd:gYear'
      : value.length === 7
        ? 'xsd:gYearMonth'
        : value.length === 10
          ? 'xsd:date'
          : 'xsd:dateTime';
  return { value, datatype };
}
