/** A facet: the one table that drives mapping, query, aggregation and labels on both engines. */
export interface Facet {
  name: string;
  /** Code list that labels its values; absent = the value is its own label or the area labels it. */
  codeList?: string;
  /** Values returned at most. */
  size: number;
  /** Counted only when a search asks for it by name. */
  onRequest?: true;
}

export const facets = [
  { name: 'theme', codeList: 'environment-themes', size: 50 },
  { name: 'organization', size: 200 },
  { name: 'format', codeList: 'file-types', size: 50 },
  { name: 'keyword', size: 50 },
  { name: 'adminUnit', codeList: 'admin-units', size: 100 },
  { name: 'license', codeList: 'licences', size: 50 },
  { name: 'accessRights', codeList: 'access-rights', size: 10 },
  { name: 'frequency', codeList: 'frequencies', size: 50 },
  { name: 'year', size: 300, onRequest: true },
] as const satisfies readonly Facet[];

export type FacetName = (typeof facets)[number]['name'];
