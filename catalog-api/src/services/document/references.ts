import type { Fault, Message } from '../../errors.ts';
import { escaped, type Json } from './read.ts';

/** Where anything may stand, also what looks like a reference. */
const free = new Set(['example', 'examples', 'default', 'enum', 'const']);

const broken = (vi: string, en: string): Message => ({ vi, en });

/** What is wrong with the references of a document: those that lead out of it, nowhere, or in a ring. */
export function referenceFaults(document: Json): Fault[] {
  const faults: Fault[] = [];
  walk(document, '', (reference, pointer) => {
    const fault = faultOf(document, reference);
    if (fault && faults.length < 20) faults.push({ pointer, ...fault });
  });
  return faults;
}

function walk(value: unknown, pointer: string, found: (reference: string, pointer: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    const at = `${pointer}/${escaped(key)}`;
    if ((key === '$ref' || key === '$dynamicRef') && typeof member === 'string') found(member, at);
    // A schema may have a property of the name `example`: that is an object, and is looked into.
    else if (!(free.has(key) && !isProperties(pointer)) && !key.startsWith('x-')) walk(member, at, found);
  }
}

const isProperties = (pointer: string) => /\/(properties|patternProperties|schemas)$/.test(pointer);

function faultOf(document: Json, reference: string): Omit<Fault, 'pointer'> | undefined {
  if (!reference.startsWith('#'))
    return {
      code: 'external-reference',
      message: broken(
        'Không nhận tham chiếu ra ngoài tài liệu; hãy gộp các tệp thành một.',
        'References to other documents are not taken; bundle them into one.',
      ),
    };
  const seen = new Set<string>();
  for (let next: string | undefined = reference; next !== undefined; ) {
    if (seen.has(next))
      return {
        code: 'broken-reference',
        message: broken('Tham chiếu vòng tròn.', 'The reference leads back to itself.'),
      };
    seen.add(next);
    const target = resolved(document, next);
    if (target === undefined)
      return {
        code: 'broken-reference',
        message: broken('Tham chiếu không dẫn tới đâu.', 'The reference leads nowhere.'),
      };
    // One further on that leads elsewhere is told at its own place.
    next = isReference(target) && target.$ref.startsWith('#') ? target.$ref : undefined;
  }
  return undefined;
}

const isReference = (value: unknown): value is { $ref: string } =>
  value !== null && typeof value === 'object' && typeof (value as Json).$ref === 'string';

/** What a reference within the document leads to; undefined for nothing. Only JSON Pointers are known. */
export function resolved(document: Json, reference: string): unknown {
  if (reference === '#') return document;
  if (!reference.startsWith('#/')) return undefined;
  let at: unknown = document;
  for (const part of reference.slice(2).split('/')) {
    if (at === null || typeof at !== 'object') return undefined;
    const key = decoded(part);
    if (key === undefined || !Object.hasOwn(at, key)) return undefined;
    at = (at as Json)[key];
  }
  return at;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return undefined;
  }
}

/** The object itself where a reference stands for it. */
export function followed(document: Json, value: unknown): Json | undefined {
  let at = value;
  for (let i = 0; i < 50 && isReference(at); i++) at = resolved(document, at.$ref);
  return at !== null && typeof at === 'object' && !isReference(at) ? (at as Json) : undefined;
}
