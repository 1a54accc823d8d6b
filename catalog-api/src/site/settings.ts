import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, isAdministrator, onlyAdministrators } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { stale } from '../errors.ts';
import { assertSettings, type SiteSettings } from './rules.ts';

export interface SiteRow {
  /** Without the logo unless it was asked for: it is large. */
  settings: SiteSettings;
  has_logo: boolean;
  revision: number;
}

/** The look of the portal: reading it is everybody's, setting it the administrators'. */
export function createSettings({ database }: { database: Database }) {
  return {
    async get(withLogo: boolean): Promise<SiteRow> {
      const settings = withLogo ? sql`settings` : sql`settings - 'logo' as settings`;
      const [row] = await database.query<SiteRow>(
        sql`select ${settings}, settings->'logo' is not null as has_logo, revision from site`,
      );
      return row ?? noRow();
    },

    /** @throws BusinessError `not-allowed`, `invalid-settings`, `stale` */
    async update(actor: Actor, ifMatch: number | undefined, settings: SiteSettings): Promise<SiteRow> {
      if (!isAdministrator(actor)) throw onlyAdministrators();
      assertSettings(settings);
      return database.transaction(async (transaction) => {
        const [before] = await transaction.query<Pick<SiteRow, 'settings' | 'revision'>>(
          sql`select settings, revision from site for update`,
        );
        if (!before) return noRow();
        if (ifMatch !== undefined && ifMatch !== before.revision) throw changedSince();
        const [after] = await transaction.query<SiteRow>(sql`
          update site set settings = ${JSON.stringify(settings)}::jsonb, revision = revision + 1, updated_at = now()
          returning settings, settings->'logo' is not null as has_logo, revision`);
        await recordAudit(transaction, [
          {
            actor: actor.id,
            action: 'site.update',
            subjectKind: 'site',
            subjectId: 'site',
            before: noted(before.settings),
            after: noted(settings),
          },
        ]);
        return after ?? noRow();
      });
    },
  };
}

/** What the audit log keeps of settings: of the logo, by what it can be recognised. */
function noted({ logo, ...settings }: SiteSettings) {
  return {
    ...settings,
    ...(logo && { logo: `sha256:${createHash('sha256').update(logo).digest('hex')}` }),
  };
}

function noRow(): never {
  throw new Error('the site has lost its row of settings');
}

const changedSince = () =>
  stale({
    code: 'stale',
    message: {
      vi: 'Chưa lưu được: người khác vừa sửa giao diện cổng.',
      en: 'Not saved: someone else changed the look of the portal.',
    },
  });
