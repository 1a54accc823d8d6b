import type { Schemas } from '@envhub/openapi';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import { readerOf } from './policy.ts';
import { presentReference } from './present.ts';
import { type ServiceRow, serviceColumns, serviceTables, visibleServices } from './rows.ts';

/** Published services that serve a dataset, as far as the actor may know of them. */
export const servicesOf =
  (database: Database) =>
  async (actor: Actor, datasetId: string): Promise<Schemas['ServiceRef'][]> => {
    const rows = await database.query<ServiceRow>(
      sql`
        select ${serviceColumns} from ${serviceTables}
        where s.id in (select x.service_id from service_dataset x where x.dataset_id = ${datasetId} and x.is_published)
          and ${visibleServices(readerOf(actor))}
        order by s.sort_title, s.id limit 50`,
      { prepared: true },
    );
    return rows.map((row) => presentReference(row, row.published_record ?? row.record));
  };
