import { type Actor, mayAnywhere, mayDo } from '../access/index.ts';
import { notAllowed } from '../errors.ts';

/** Stewards of the owner keep sources and see their runs. */
export function assertMayKeep(actor: Actor, organizationId: string | null): void {
  if (!mayDo(actor, 'write', 'harvest-source', organizationId)) throw notYours();
}

/** What a trusted source gives is published unseen: that is a reviewer's to grant. */
export function assertMayTrust(actor: Actor, organizationId: string): void {
  if (!mayDo(actor, 'review', 'harvest-source', organizationId))
    throw notAllowed({
      code: 'not-allowed',
      message: {
        vi: 'Nguồn tin cậy (publish: trusted) công bố không qua duyệt: chỉ người duyệt của cơ quan được đặt.',
        en: 'A trusted source (publish: trusted) publishes unseen: only a reviewer of the organization sets that.',
      },
    });
}

/** Workers, and stewards and reviewers from their own machine, feed runs. */
export function assertMayFeed(actor: Actor, organizationId: string): void {
  if (!mayDo(actor, 'feed', 'harvest-run', organizationId)) throw notYours();
}

/** Whether an actor works with sources at all: whose, the queries filter. */
export function assertWorksWithSources(actor: Actor): void {
  if (!mayAnywhere(actor, 'read', 'harvest-source')) throw notYours();
}

const notYours = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Tài khoản hoặc khoá này không có quyền với nguồn thu thập đó.',
      en: 'This account or key has no right to that harvest source.',
    },
  });
