import type { Distribution } from '@envhub/metadata-schemas';
import type { Guard } from '@envhub/outbound';
import type { Logger } from 'pino';
import type { Actor } from '../../access/index.ts';
import { type OperationRequest, type Operations, ok } from '../../http/operation.ts';
import type { Datasets } from '../datasets.ts';
import { positionOf } from '../identity.ts';
import { recordFor } from '../present.ts';
import { createDemonstrationFiles } from './demonstration-files.ts';
import { createPreviews } from './previews.ts';
import { createReader } from './reader.ts';
import { createSending, notShown } from './sending.ts';

export interface PreviewOptions {
  datasets: Datasets;
  guard: Guard;
  /** Folder of the demonstration's data files, when they are served. */
  demonstrationFiles: string | undefined;
  publicUrl: string;
  log: Logger;
}

/** Pictures and PDF run nothing, reach nothing, and stand in frames of the hub's own pages only. */
const contentPolicy = "default-src 'none'; frame-ancestors 'self'";
/** Some browsers show no PDF in a sandbox, which has nothing to keep in there: the type makes it no page. */
const policyOf = (type: string) => (type === 'application/pdf' ? contentPolicy : `${contentPolicy}; sandbox`);

/** Files that lie elsewhere, as far as a page shows them: for whoever may have their addresses. */
export function createPreview({ datasets, guard, publicUrl, log, ...options }: PreviewOptions) {
  const demonstrationFiles = createDemonstrationFiles(options.demonstrationFiles, publicUrl);
  const previews = createPreviews({ read: createReader({ guard, demonstrationFiles }), log });
  const sent = createSending();

  const find = async ({ params }: OperationRequest, actor: Actor) => {
    const row = await datasets.get(actor, params.id ?? '');
    const list = recordFor(actor, row).distributions ?? [];
    return { row, distribution: list[positionOf(list, params.distributionId)] as Distribution };
  };

  const operations: Operations = {
    async previewDistribution(request, { actor }) {
      const { row, distribution } = await find(request, actor);
      const { value, seconds } = await previews.preview(distribution, row.revision);
      const contentUrl = `/api/v1/datasets/${row.id}/distributions/${distribution.id}/content`;
      const body = value.kind === 'image' || value.kind === 'pdf' ? { ...value, contentUrl } : value;
      return ok(body, cacheFor(actor, seconds));
    },
    async getPreviewContent(request, { actor }) {
      const { row, distribution } = await find(request, actor);
      const { value, seconds } = await previews.content(distribution, row.revision);
      if (value.kind === 'none') throw notShown(value.reason);
      const { type, bytes } = value;
      return {
        status: 200,
        type,
        stream: sent(bytes),
        headers: {
          ...cacheFor(actor, seconds),
          'content-length': String(bytes.length),
          'content-disposition': inlineAs(distribution),
          'content-security-policy': policyOf(type),
        },
      };
    },
  };
  return { operations };
}

/** Whoever saves what they see saves it under its own name. */
function inlineAs({ downloadUrl, accessUrl = '' }: Distribution): string {
  const name = new URL(downloadUrl ?? accessUrl).pathname.split('/').at(-1) ?? '';
  return name ? `inline; filename*=UTF-8''${name.replace(/[^\w%.~-]/g, '_')}` : 'inline';
}

/** What may be seen with a key only is for its holder's cache only. */
const cacheFor = (actor: Actor, seconds: number) => ({
  'cache-control': `${actor.kind === 'anonymous' ? 'public' : 'private'}, max-age=${seconds}`,
});
