import { createHash } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { type Reach, type RecordClass, rules, type VerbOf } from './rules.ts';

declare const made: unique symbol;

/**
 * What an actor may do to the records of a class, as one value. Only this module makes one, and every store asks for
 * one: no reading query can be written without it.
 */
export interface Predicate<C extends RecordClass = RecordClass, V extends string = 'read'> {
  readonly [made]: [C, V];
  readonly kind: 'everything' | 'nothing' | 'some';
  /** Of which a record must carry one; a dataset opened by an approval carries `dataset:<id>`. */
  readonly labels: readonly string[];
  /** Equal for equal predicates: what is remembered for one actor is right for another with the same. */
  readonly key: string;
}

const compiled = new WeakMap<Actor, Map<string, Predicate>>();

/** Compiles what an actor may do, once. */
export function predicateOf<C extends RecordClass, V extends VerbOf<C>>(
  actor: Actor,
  verb: V,
  of: C,
): Predicate<C, V> {
  const known = compiled.get(actor) ?? new Map<string, Predicate>();
  compiled.set(actor, known);
  const name = `${verb} ${of}`;
  let predicate = known.get(name);
  if (!predicate) {
    const rule = (rules[of] as Record<string, (actor: Actor) => Reach>)[verb];
    predicate = compile(rule ? rule(actor) : 'nothing');
    known.set(name, predicate);
  }
  return predicate as Predicate<C, V>;
}

function compile(reach: Reach): Predicate {
  const labels =
    typeof reach === 'object' ? [...reach.labels, ...reach.ids.map((id) => `dataset:${id}`)].sort() : [];
  const kind = typeof reach === 'object' ? 'some' : reach;
  const key = kind === 'some' ? createHash('sha256').update(labels.join(' ')).digest('base64url') : kind;
  return Object.freeze({ kind, labels: Object.freeze(labels), key }) as unknown as Predicate;
}

/** Whether a record with these labels is among those. */
export function permits(predicate: Predicate<RecordClass, string>, labels: readonly string[]): boolean {
  return (
    predicate.kind === 'everything' ||
    (predicate.kind === 'some' && labels.some((label) => predicate.labels.includes(label)))
  );
}

/** Whether an actor may do something to a record of an organization; `null`: to those of all. */
export function mayDo<C extends RecordClass>(
  actor: Actor,
  verb: VerbOf<C>,
  of: C,
  organizationId: string | null,
): boolean {
  return permits(predicateOf(actor, verb, of), organizationId === null ? [] : [`org:${organizationId}`]);
}

/** Whether there is any record of the class to which an actor may do it. */
export const mayAnywhere = <C extends RecordClass>(actor: Actor, verb: VerbOf<C>, of: C): boolean =>
  predicateOf(actor, verb, of).kind !== 'nothing';
