/** Prefixes of the vocabularies that DCAT-AP uses. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  locn: 'http://www.w3.org/ns/locn#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Curie = `${keyof typeof prefixes}:${string}`;

/** The full address of a prefixed name. */
export function iriOf(name: Curie): string {
  const [prefix, local] = splitCurie(name);
  return prefixes[prefix] + local;
}

export function splitCurie(name: Curie): [keyof typeof prefixes, string] {
  const colon = name.indexOf(':');
  return [name.slice(0, colon) as keyof typeof prefixes, name.slice(colon + 1)];
}
