import type { Schemas } from '@envhub/openapi';
import { type Actor, isAdministrator } from '../access/index.ts';
import { datasetLists, readerOf } from '../catalog/index.ts';
import type { Database } from '../database/index.ts';
import { notFound } from '../errors.ts';
import { type Operations, ok, type Reply } from '../http/operation.ts';
import { pictureOf } from './picture.ts';
import { isInForce, type SiteSettings } from './rules.ts';
import { createSettings, type SiteRow } from './settings.ts';

/** A picture that is opened by its own address runs and loads nothing. */
const pictureHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** The look of the portal: name, logo, texts, featured datasets and announcements. */
export function createSite({ database }: { database: Database }): { operations: Operations } {
  const settings = createSettings({ database });

  async function reply(actor: Actor, row: SiteRow): Promise<Reply> {
    const { featured: slugs = [] } = row.settings;
    const whole = isAdministrator(actor);
    const body: Schemas['Site'] = {
      settings: whole ? row.settings : forReaders(row.settings),
      ...(row.has_logo && { logoUrl: `/api/v1/site/logo?v=${row.revision}` }),
      featured: slugs.length > 0 ? await datasetLists.named(database, readerOf(actor), slugs) : [],
      revision: row.revision,
    };
    // Readers get other announcements as time goes by: the revision is no tag of what they have.
    return ok(body, whole ? { etag: `"${row.revision}"`, 'cache-control': 'private, no-store' } : undefined);
  }

  return {
    operations: {
      async getSite(_request, { actor }) {
        return reply(actor, await settings.get(isAdministrator(actor)));
      },
      async updateSite(request, { actor }) {
        return reply(actor, await settings.update(actor, request.ifMatch, request.body as SiteSettings));
      },
      async getSiteLogo(request) {
        const { settings: set, revision } = await settings.get(true);
        const picture = set.logo === undefined ? undefined : pictureOf(set.logo);
        if (!picture) throw noLogo();
        return {
          status: 200,
          type: picture.type,
          body: picture.bytes,
          headers: {
            ...pictureHeaders,
            ...(request.query.v === revision && { 'cache-control': 'public, max-age=31536000, immutable' }),
          },
        };
      },
    },
  };
}

/** Nothing that is only planned, and no slug of a dataset that they may not see. */
function forReaders({ featured: _, announcements, ...settings }: SiteSettings): SiteSettings {
  const now = Date.now();
  return {
    ...settings,
    ...(announcements && { announcements: announcements.filter((one) => isInForce(one, now)) }),
  };
}

const noLogo = () =>
  notFound({
    code: 'not-found',
    message: { vi: 'Cổng chưa đặt logo riêng.', en: 'The portal has no logo of its own.' },
  });
