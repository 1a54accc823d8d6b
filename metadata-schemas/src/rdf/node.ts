import type { Curie } from './namespaces.ts';

/** A literal with its language or datatype. */
export interface Literal {
  value: string;
  language?: string;
  datatype?: Curie;
}

/** A thing with its types and what is said of it; without an iri it is a blank node. */
export interface DcatNode {
  iri?: string;
  types: Curie[];
  properties: [Curie, (DcatNode | Literal)[]][];
}

export const isLiteral = (value: DcatNode | Literal): value is Literal => 'value' in value;

/** Collects what is said of a node; empty values are left out. */
export function nodeOf(
  types: Curie[],
  iri: string | undefined,
  said: [Curie, (DcatNode | Literal | undefined)[]][],
): DcatNode {
  return {
    ...(iri !== undefined && { iri }),
    types,
    properties: said.flatMap(([name, values]): [Curie, (DcatNode | Literal)[]][] => {
      const present = values.filter((value) => value !== undefined);
      return present.length > 0 ? [[name, present]] : [];
    }),
  };
}
