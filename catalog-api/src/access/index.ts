export {
  type Actor,
  anonymous,
  hasRole,
  systemActor,
} from './actor.ts';
export { createApplications } from './applications/index.ts';
export { createIdentity } from './identity.ts';
export { createKeys, type Keys, unknownOrganization } from './keys.ts';
export { notBuilt } from './not-built.ts';
export { isAdministrator, keyOperations, onlyAdministrators } from './operations.ts';
export type { Standings } from './people/standing.ts';
export { mayAnywhere, mayDo, type Predicate, permits, predicateOf } from './policy/predicate.ts';
export { permitted } from './policy/sql.ts';
