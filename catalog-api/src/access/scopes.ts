import { notAllowed } from '../errors.ts';
import type { Actor } from './actor.ts';

/** What a person's key was given to do. */
export type Scope = 'read' | 'read:own' | 'write' | 'harvest';
/** What an operation asks for: a scope, or a caller that is no person's key at all. */
export type Need = Scope | 'sign-in';

export const scopes: readonly Scope[] = ['read', 'read:own', 'write', 'harvest'];

export const isNeed = (text: string): text is Need =>
  text === 'sign-in' || (scopes as readonly string[]).includes(text);

/**
 * Who calls, as far as one call goes: a person's key acts as its owner within its scopes. With `read` alone it
 * reads what everybody may read, and what was approved for it.
 * @throws BusinessError `not-allowed` (scope-missing) naming the scope
 */
export function withinScopes(actor: Actor, need: Need): Actor {
  const given = actor.key?.scopes;
  if (!given) return actor;
  if (need === 'read' && given.includes('read:own')) return actor;
  if (need === 'sign-in' || !given.includes(need)) throw scopeMissing(need);
  return need === 'read' ? { ...actor, grants: [] } : actor;
}

const scopeMissing = (need: Need) =>
  notAllowed({
    code: 'scope-missing',
    message:
      need === 'sign-in'
        ? {
            vi: 'Việc này cần người dùng đăng nhập; khoá API không làm được.',
            en: 'This is for people who are signed in; their API keys may not do it.',
          }
        : {
            vi: `Khoá API này không có quyền “${need}”.`,
            en: `This API key does not have the scope “${need}”.`,
          },
    details: { scope: need },
  });
