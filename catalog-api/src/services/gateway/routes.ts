import { operationsIn } from '../document/check.ts';
import type { Json } from '../document/read.ts';
import { followed } from '../document/references.ts';
import { notForCallers, notForServers } from './headers.ts';
import { decodedOf, templateNames } from './template.ts';

/** One operation that callers may reach. */
export interface Route {
  method: string;
  /** The path as the document has it. */
  template: string;
  names: string[];
  /** Headers that the document declares, in small letters, without those that are never passed on. */
  requestHeaders: ReadonlySet<string>;
  replyHeaders: ReadonlySet<string>;
}

export type Match = { route: Route; values: string[] } | { allowed: string[] };

interface Node {
  literals: Map<string, Node>;
  /** Segments such as `{id}.json`, the longest literal part first. */
  patterns: { source: string; weight: number; regex: RegExp; node: Node }[];
  any: Node | undefined;
  routes: Map<string, Route>;
}

const empty = (): Node => ({ literals: new Map(), patterns: [], any: undefined, routes: new Map() });

/** The list of what may be called, compiled from a document: what is not in it is not offered. */
export function compileRoutes(document: Json) {
  const root = empty();
  for (const found of operationsIn(document)) {
    const node = found.path.slice(1).split('/').reduce(below, root);
    const method = found.method.toUpperCase();
    node.routes.set(method, {
      method,
      template: found.path,
      names: templateNames(found.path),
      requestHeaders: new Set(
        found.parameters
          .filter((one) => one.in === 'header')
          .map(({ name }) => String(name).toLowerCase())
          .filter((name) => !notForServers(name)),
      ),
      replyHeaders: replyHeadersOf(document, found.operation),
    });
  }
  return (method: string, segments: readonly string[]): Match | undefined => {
    const values: string[] = [];
    const node = find(root, segments, 0, values);
    if (!node) return undefined;
    const route = node.routes.get(method) ?? (method === 'HEAD' ? node.routes.get('GET') : undefined);
    return route ? { route, values } : { allowed: allowedAt(node) };
  };
}

export type Routes = ReturnType<typeof compileRoutes>;

function below(node: Node, segment: string): Node {
  if (!segment.includes('{')) {
    const literal = decodedOf(segment);
    const next = node.literals.get(literal) ?? empty();
    node.literals.set(literal, next);
    return next;
  }
  if (/^\{[^{}]+\}$/.test(segment)) {
    node.any ??= empty();
    return node.any;
  }
  const literals = segment.split(/\{[^{}]+\}/).map(decodedOf);
  const source = `^${literals.map(escapedForRegex).join('(.+?)')}$`;
  const known = node.patterns.find((pattern) => pattern.source === source);
  if (known) return known.node;
  const pattern = { source, weight: literals.join('').length, regex: new RegExp(source, 's'), node: empty() };
  node.patterns.push(pattern);
  node.patterns.sort((a, b) => b.weight - a.weight);
  return pattern.node;
}

const escapedForRegex = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The most literal path wins, as OpenAPI has it, whatever its methods. */
function find(node: Node, segments: readonly string[], at: number, values: string[]): Node | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.routes.size > 0 ? node : undefined;
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, at + 1, values);
  if (found) return found;
  const mark = values.length;
  for (const { regex, node: next } of node.patterns) {
    const parts = regex.exec(segment);
    if (!parts) continue;
    values.push(...parts.slice(1));
    const deeper = find(next, segments, at + 1, values);
    if (deeper) return deeper;
    values.length = mark;
  }
  if (!node.any || segment === '') return undefined;
  values.push(segment);
  const deeper = find(node.any, segments, at + 1, values);
  if (!deeper) values.length = mark;
  return deeper;
}

function allowedAt({ routes }: Node): string[] {
  const methods = [...routes.keys()];
  return [...methods, ...(routes.has('GET') && !routes.has('HEAD') ? ['HEAD'] : []), 'OPTIONS'];
}

function replyHeadersOf(document: Json, operation: Json): ReadonlySet<string> {
  const names = Object.values((operation.responses ?? {}) as Json).flatMap((value) =>
    Object.keys((followed(document, value)?.headers ?? {}) as Json),
  );
  return new Set(names.map((name) => name.toLowerCase()).filter((name) => !notForCallers(name)));
}
