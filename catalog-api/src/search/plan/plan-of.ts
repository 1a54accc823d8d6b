import type { SearchQuery } from '../port.ts';
import type { Lexicon } from './lexicon.ts';
import { type Plan, planQuery } from './plan.ts';
import { planRelated } from './related.ts';

/** The plan of a query; undefined for one that asks for no words. */
export async function planOf(
  { text, exact, like }: SearchQuery,
  lexicon: { current(): Promise<Lexicon> },
): Promise<Plan | undefined> {
  if (like) return planRelated(like, await lexicon.current());
  return text ? planQuery(text, await lexicon.current(), { exact: exact === true }) : undefined;
}
