import type { Database } from '../../database/index.ts';
import { post } from '../../notifications/index.ts';
import type { Actor } from '../actor.ts';
import type { GrantRow } from './rows.ts';

/** Tells a person of a role that was given or taken, in the transaction of the change. */
export async function tellOfRole(
  transaction: Database,
  actor: Actor,
  person: string,
  grant: GrantRow,
  change: 'added' | 'removed',
): Promise<void> {
  const role = { role: grant.role, organization: grant.organization?.name ?? null };
  await post(transaction, {
    to: { person },
    kind: 'roles-changed',
    subject: `role:${grant.id}:${change}`,
    link: '/workspace/profile',
    parameters: { by: actor.name, added: [], removed: [], [change]: [role] },
    except: actor.personId,
  });
}

/** Tells a person that they are shut out: the only e-mail they get from now on. */
export async function tellOfSuspension(transaction: Database, person: string, reason: string): Promise<void> {
  await post(transaction, {
    to: { person },
    kind: 'account-suspended',
    subject: 'account',
    link: '/workspace/profile',
    parameters: { reason },
  });
}
