export {
  type Actor,
  type Audiences,
  anonymous,
  audiencesOf,
  hasRole,
  systemActor,
} from './actor.ts';
export { createApplications } from './applications/index.ts';
export { createKeys, type Keys, unknownOrganization } from './keys.ts';
export { notBuilt } from './not-built.ts';
export { isAdministrator, keyOperations, onlyAdministrators } from './operations.ts';
