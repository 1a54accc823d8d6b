import type { Schemas } from '@envhub/openapi';
import type { Actor, Role } from './actor.ts';
import { mayAnywhere, mayDo, predicateOf } from './policy/predicate.ts';

export type Permission = Schemas['Permission'];

const hasOne =
  (...roles: Role[]) =>
  ({ grants }: Actor) =>
    grants.some(
      ({ role, organizationId }) => roles.includes(role) || (role === 'admin' && organizationId === null),
    );

const usesOfSomeAgency = (actor: Actor) => {
  const { kind, labels } = predicateOf(actor, 'read', 'usage');
  return kind === 'everything' || labels.some((label) => label.startsWith('org:'));
};

const tests: Record<Permission, (actor: Actor) => boolean> = {
  'read:own': hasOne('admin', 'reviewer', 'steward', 'survey-officer', 'respondent', 'developer'),
  'keys:own': ({ personId }) => personId !== undefined,
  'keys:manage': (actor) => mayDo(actor, 'write', 'key', null),
  'datasets:write': (actor) => mayAnywhere(actor, 'write', 'draft'),
  'datasets:review': (actor) => mayAnywhere(actor, 'review', 'draft'),
  'harvest:manage': (actor) => mayAnywhere(actor, 'write', 'harvest-source'),
  'services:manage': (actor) => mayAnywhere(actor, 'write', 'service'),
  'access-requests:decide': (actor) => mayAnywhere(actor, 'review', 'access-request'),
  'campaigns:manage': hasOne('admin', 'survey-officer'),
  'assignments:answer': hasOne('respondent'),
  'usage:read': usesOfSomeAgency,
  'plans:manage': (actor) => mayDo(actor, 'write', 'plan', null),
  'people:manage': (actor) => mayDo(actor, 'write', 'person', null),
  'applications:manage': (actor) => mayDo(actor, 'write', 'application', null),
  'site:manage': (actor) => mayDo(actor, 'write', 'site', null),
  'audit:read': (actor) => mayAnywhere(actor, 'read', 'audit-event'),
};

/**
 * What somebody may do somewhere, as the policy has it, for pages to hide the rest. It decides nothing: each
 * operation asks about the very record.
 */
export const permissionsOf = (actor: Actor): Permission[] =>
  (Object.keys(tests) as Permission[]).filter((permission) => tests[permission](actor));
