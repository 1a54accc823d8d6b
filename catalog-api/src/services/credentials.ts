import type { Schemas } from '@envhub/openapi';
import { type Guard, OutboundError } from '@envhub/outbound';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import type { ServiceRow } from './rows.ts';
import type { Sealing } from './sealing.ts';
import type { ServiceCommands } from './services.ts';
import { badService } from './versions.ts';

/** What the gateway shows a service's own server. */
export type Credentials = Schemas['ServiceCredentials'];

/** Credentials of services: sealed, written and never read back, opened for the gateway alone. */
export function createCredentials({
  database,
  sealing,
  guard,
  change,
}: {
  database: Database;
  sealing: Sealing;
  guard: Guard;
  change: ServiceCommands['change'];
}) {
  return {
    set(actor: Actor, name: string, credentials: Credentials): Promise<ServiceRow> {
      if (credentials.kind === 'oauth2') assertReachable(guard, credentials.tokenUrl);
      return change(actor, name, 'service.credentials.set', undefined, async (row, transaction) => {
        const sealed = sealing.seal(JSON.stringify(credentials), row.id);
        const parameter = 'name' in credentials ? credentials.name : null;
        await transaction.query(sql`
          insert into service_credential (service_id, kind, parameter, sealed)
          values (${row.id}, ${credentials.kind}, ${parameter}, ${sealed})
          on conflict (service_id) do update set kind = excluded.kind, parameter = excluded.parameter, sealed = excluded.sealed, set_at = now()`);
        await touched(transaction, row.id);
        return { kind: credentials.kind };
      });
    },

    remove: (actor: Actor, name: string): Promise<ServiceRow> =>
      change(actor, name, 'service.credentials.remove', undefined, async (row, transaction) => {
        await transaction.query(sql`delete from service_credential where service_id = ${row.id}`);
        await touched(transaction, row.id);
        return undefined;
      }),

    /** @throws Error when the key that sealed them is not there */
    async of(serviceId: string): Promise<Credentials | undefined> {
      const [row] = await database.query<{ sealed: string }>(
        sql`select sealed from service_credential where service_id = ${serviceId}`,
      );
      return row && (JSON.parse(sealing.open(row.sealed, serviceId)) as Credentials);
    },

    /** Seals with the newest key what an older one sealed, so that the older one can be taken away. */
    async reseal(): Promise<void> {
      const rows = await database.query<{ service_id: string; sealed: string }>(
        sql`select service_id, sealed from service_credential`,
      );
      for (const { service_id, sealed } of rows.filter((row) => !sealing.isNewest(row.sealed))) {
        const again = sealing.seal(sealing.open(sealed, service_id), service_id);
        await database.query(sql`
          update service_credential set sealed = ${again} where service_id = ${service_id} and sealed = ${sealed}`);
      }
    },
  };
}

export type ServiceSecrets = ReturnType<typeof createCredentials>;

const touched = (transaction: Database, id: string) =>
  transaction.query(sql`update service set revision = revision + 1, updated_at = now() where id = ${id}`);

function assertReachable(guard: Guard, address: string): void {
  try {
    guard.check(new URL(address));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw badService([
      {
        pointer: '/tokenUrl',
        code: 'bad-base-address',
        message: {
          vi: 'Cổng không truy cập địa chỉ này: không phải địa chỉ http(s) công khai.',
          en: 'The hub does not go to this address: it is no public http(s) address.',
        },
      },
    ]);
  }
}
