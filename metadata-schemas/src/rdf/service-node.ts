import type { ContactPoint, LangList, LangText, SharingClass } from '../types.ts';
import {
  coded,
  conceptNode,
  contactNode,
  type DcatContext,
  datasetIri,
  licenceNode,
  lists,
  ownerNode,
  standardNode,
  texts,
  typed,
} from './dataset-node.ts';
import { type DcatNode, nodeOf } from './node.ts';

/** An API that an agency offers, and how it is called. */
export interface DcatService {
  slug: string;
  title: LangText;
  description?: LangText | undefined;
  keywords?: LangList | undefined;
  themes?: string[] | undefined;
  accessRights: SharingClass;
  license?: string | undefined;
  contact?: ContactPoint | undefined;
  documentation?: string | undefined;
  organization: { slug: string; name: LangText };
  endpointUrl: string;
  /** Where its OpenAPI document is, and of which version of OpenAPI. */
  endpointDescription: string;
  openapi: string;
  /** Of which the reader may know. */
  datasets: { slug: string; title: LangText; description?: LangText | undefined }[];
}

export const serviceIri = (slug: string, { baseUrl }: DcatContext) => `${baseUrl}/services/${slug}`;

/** A service as DCAT-AP 3 says it. */
export function dataServiceNode(service: DcatService, context: DcatContext): DcatNode {
  return nodeOf(['dcat:DataService'], serviceIri(service.slug, context), [
    ['dct:title', texts(service.title)],
    ['dct:description', texts(service.description ?? service.title)],
    ['dct:identifier', [{ value: service.slug }]],
    ['dcat:endpointURL', [typed('rdfs:Resource', service.endpointUrl)]],
    ['dcat:endpointDescription', [typed('rdfs:Resource', service.endpointDescription)]],
    [
      'dct:conformsTo',
      [
        standardNode({
          title: { en: `OpenAPI ${service.openapi}` },
          url: `https://spec.openapis.org/oas/v${service.openapi}`,
        }),
      ],
    ],
    ['dct:publisher', [ownerNode(service.organization, context)]],
    ['dct:accessRights', [coded('dct:RightsStatement', 'access-rights', service.accessRights)]],
    ['dcat:keyword', lists(service.keywords)],
    [
      'dcat:theme',
      [
        conceptNode('data-themes', 'ENVI', context),
        ...(service.themes ?? []).map((code) => conceptNode('environment-themes', code, context)),
      ],
    ],
    ['dct:license', [service.license ? licenceNode(service.license) : undefined]],
    ['dcat:contactPoint', [service.contact && contactNode(service.contact)]],
    ['foaf:page', [typed('foaf:Document', service.documentation)]],
    [
      'dcat:servesDataset',
      service.datasets.map(({ slug, title, description }) =>
        nodeOf(['dcat:Dataset'], datasetIri(slug, context), [
          ['dct:title', texts(title)],
          ['dct:description', texts(description ?? title)],
        ]),
      ),
    ],
  ]);
}
