import { OutboundError } from '@envhub/outbound';
import type { Logger } from 'pino';
import type { Database } from '../../database/index.ts';
import { isBusinessError } from '../../errors.ts';
import { HttpError } from '../../http/problem.ts';
import { post } from '../../notifications/index.ts';
import { type Checked, healthStore, type Reason } from '../health.ts';
import { stateOf } from '../present.ts';
import type { ServiceRow } from '../rows.ts';
import { serviceStore } from '../store.ts';
import { ask } from './ask.ts';
import type { Identifications } from './identification.ts';
import type { Offer, Offers } from './offers.ts';

/** Checks at once, and milliseconds that one may take. */
const atOnce = 20;
const within = 10_000;
/** Bytes of an answer that are read: whether it comes counts, not what it says. */
const most = 1024 * 1024;

const reasons: Record<string, Reason> = {
  'connect-too-slow': 'too-slow',
  'answer-too-slow': 'too-slow',
  'idle-too-long': 'too-slow',
  'address-refused': 'refused',
};

export interface ChecksDependencies {
  database: Database;
  offers: Offers;
  identification: Identifications;
  log: Logger;
}

/** Why no answer came. @throws what has nothing to do with the service */
function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof OutboundError)
    return error.code === 'too-large' ? undefined : (reasons[error.code] ?? 'unreachable');
  if (error instanceof HttpError && error.code.startsWith('service-')) return 'refused';
  throw error;
}

/** Asks the server of every published service whether it is there, and tells its people when that changes. */
export function createChecks({ database, offers, identification, log }: ChecksDependencies) {
  async function check(offer: Offer): Promise<Reason | undefined> {
    const { current, settings } = offer;
    try {
      const identified = await identification.of(offer.row.id, offer.credentials());
      const path = current.basePath + (settings.healthPath ?? '/');
      const query = identified.query?.map(encodeURIComponent).join('=');
      const { status } = await ask(
        current.server().relay,
        {
          method: 'GET',
          path: query === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`,
          headers: ['user-agent', 'EnvHub-Gateway', 'accept', '*/*', ...identified.headers],
          body: null,
        },
        most,
        within,
      );
      // Where no path was named, any answer but a failure says that somebody is there.
      const isWell = settings.healthPath === undefined ? status < 500 : status >= 200 && status < 400;
      return isWell ? undefined : 'bad-status';
    } catch (error) {
      return reasonOf(error);
    }
  }

  async function checked(row: ServiceRow): Promise<Checked[]> {
    const offer = await offers.get(row.slug);
    if (!offer || offer.row.retired_at || stateOf(offer.current.record) === 'ended') return [];
    const begun = performance.now();
    const reason = await check(offer);
    return [{ serviceId: row.id, reason, milliseconds: performance.now() - begun }];
  }

  /** Notes the checks of some services, and tells the owners of those that came up or went down. */
  async function note(rows: ServiceRow[], checks: Checked[]): Promise<void> {
    await database.transaction(async (transaction) => {
      for (const { id, isUp, since } of await healthStore.note(transaction, checks)) {
        const row = rows.find((one) => one.id === id) as ServiceRow;
        const service = (row.published_record ?? row.record).title;
        const common = {
          to: { roles: ['steward', 'reviewer'] as const, organization: row.organization_id },
          subject: `service:${id}`,
          link: `/services/${row.slug}`,
        };
        if (isUp) await post(transaction, { ...common, kind: 'service-up', parameters: { service } });
        else await post(transaction, { ...common, kind: 'service-down', parameters: { service, since } });
      }
    });
  }

  return {
    async run(): Promise<void> {
      let after: string | undefined;
      for (;;) {
        const rows = await serviceStore.published(database, after, atOnce);
        if (rows.length === 0) break;
        const settled = await Promise.allSettled(rows.map(checked));
        for (const one of settled)
          if (one.status === 'rejected' && !isBusinessError(one.reason))
            log.warn({ err: one.reason }, 'a service could not be checked');
        await note(
          rows,
          settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
        );
        after = rows.at(-1)?.id;
      }
      await healthStore.forget(database);
    },
  };
}
