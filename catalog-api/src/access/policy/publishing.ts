import type { SharingClass } from '@envhub/metadata-schemas';
import { conflict, notAllowed } from '../../errors.ts';
import type { Actor } from '../actor.ts';
import { mayDo } from './predicate.ts';

/** Where a record of an agency stands on its way to readers. */
export type State = 'draft' | 'in-review' | 'published' | 'archived';

/** Whose record it is. */
export interface Owned {
  id: string;
  organizationId: string;
}

/** The labels of a published record of a sharing class; one that was opened to a caller carries its id. */
export function labelsOfClass(sharing: SharingClass, { id, organizationId }: Owned): string[] {
  if (sharing === 'open') return ['public'];
  const some = [`org:${organizationId}`, `dataset:${id}`];
  return sharing === 'shared' ? ['state', ...some] : some;
}

/** Who may lead a record from one state to another; what is not here cannot be done. */
const transitions: Partial<Record<State, Partial<Record<State, 'write' | 'review'>>>> = {
  draft: { 'in-review': 'write', archived: 'write' },
  'in-review': { published: 'review', draft: 'write', archived: 'review' },
  published: { draft: 'write', archived: 'review' },
  archived: { draft: 'write' },
};

/**
 * @param records drafts of datasets, or services
 * @throws BusinessError `conflict` (no-such-transition) or `not-allowed`
 */
export function assertTransition(
  actor: Actor,
  records: 'draft' | 'service',
  organizationId: string,
  from: State,
  to: State,
): void {
  const verb = transitions[from]?.[to];
  if (!verb)
    throw conflict({
      code: 'no-such-transition',
      message: {
        vi: `Không thể chuyển từ “${from}” sang “${to}”.`,
        en: `There is no way from “${from}” to “${to}”.`,
      },
      details: { from, allowed: Object.keys(transitions[from] ?? {}) },
    });
  if (!mayDo(actor, verb, records, organizationId)) throw notYours();
}

export const notYours = () =>
  notAllowed({
    code: 'not-allowed',
    message: {
      vi: 'Tài khoản hoặc khoá này không có quyền làm việc đó với cơ quan này.',
      en: 'This account or key may not do that for this organization.',
    },
  });
