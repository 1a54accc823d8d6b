import type { Term } from 'n3';
import { matchConcept } from '../code-lists.ts';
import type { BoundingBox, LangText, Spatial } from '../types.ts';
import { type Curie, iriOf } from './namespaces.ts';
import type { Graph } from './read.ts';

/** Where a dataset is about: units that we know, else names; boxes and geometries of WKT or GeoJSON. */
export function placesOf(graph: Graph, subject: Term, language: string): Spatial | undefined {
  const units = new Set<string>();
  const names: LangText[] = [];
  let bbox: BoundingBox | undefined;
  for (const place of graph.getObjects(subject, iriOf('dct:spatial'), null)) {
    const literals = place.termType === 'Literal' ? [place] : labels(graph, place);
    const unit = [place.value, place.value.split('#').at(-1) ?? '', ...literals.map(({ value }) => value)]
      .map((text) => matchConcept('admin-units', text)?.code)
      .find(Boolean);
    if (unit) units.add(unit);
    else if (literals.length > 0) names.push(textOf(literals, language));
    else if (place.termType === 'NamedNode') names.push({ und: place.value });
    bbox ??= boxOf(graph, place);
  }
  const found: Spatial = {
    ...(units.size > 0 && { adminUnits: [...units] }),
    ...(bbox && { bbox }),
    ...(names.length > 0 && { names: names.slice(0, 100) }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

const labels = (graph: Graph, place: Term): Term[] =>
  (['skos:prefLabel', 'rdfs:label', 'dct:title', 'locn:geographicName', 'schema:name'] as Curie[])
    .flatMap((name) => graph.getObjects(place, iriOf(name), null))
    .filter(({ termType, value }) => termType === 'Literal' && value.trim());

function textOf(literals: Term[], fallback: string): LangText {
  const text: LangText = {};
  for (const literal of literals) {
    const tag =
      literal.termType === 'Literal' && /^[a-z]{2,3}/.test(literal.language)
        ? (literal.language.split('-')[0] ?? fallback)
        : fallback;
    text[tag] ??= literal.value.trim();
  }
  return text;
}

function boxOf(graph: Graph, place: Term): BoundingBox | undefined {
  for (const name of ['dcat:bbox', 'locn:geometry', 'dcat:centroid', 'schema:box'] as Curie[]) {
    for (const { value } of graph.getObjects(place, iriOf(name), null)) {
      const box = boxOfGeometry(value);
      if (box) return box;
    }
  }
  return undefined;
}

/** The box around a geometry in WKT, GeoJSON or GML, longitude first; undefined outside the world. */
export function boxOfGeometry(text: string): BoundingBox | undefined {
  // An address of a reference system holds digits that are no coordinates.
  const numbers = (
    text.replace(/<[^>]*>|"[a-zA-Z][^"]*"/g, ' ').match(/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g) ?? []
  ).map(Number);
  if (numbers.length < 2 || numbers.length % 2 !== 0 || numbers.length > 200_000) return undefined;
  const box: BoundingBox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < numbers.length; i += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = numbers.slice(i, i + 2);
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return Math.abs(box[0]) <= 180 &&
    Math.abs(box[2]) <= 180 &&
    Math.abs(box[1]) <= 90 &&
    Math.abs(box[3]) <= 90
    ? box
    : undefined;
}
