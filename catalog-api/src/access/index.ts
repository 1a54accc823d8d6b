export {
  type Actor,
  anonymous,
  hasRole,
  systemActor,
} from './actor.ts';
export { createApplications } from './applications/index.ts';
export { type Believed, createBelieved } from './believed.ts';
export { createIdentity } from './identity.ts';
export { createKeys, type Keys } from './keys/index.ts';
export { organizationNamed } from './organization-named.ts';
export type { Standings } from './people/standing.ts';
export { type PlanName, planNames, planOf } from './plan-name.ts';
export { mayAnywhere, mayDo, type Predicate, permits, predicateOf } from './policy/predicate.ts';
export { assertTransition, labelsOfClass, notYours, type Owned, type State } from './policy/publishing.ts';
export { permitted } from './policy/sql.ts';
export { isAdministrator, onlyAdministrators } from './rules.ts';
export { isNeed, type Need, type Scope, withinScopes } from './scopes.ts';
