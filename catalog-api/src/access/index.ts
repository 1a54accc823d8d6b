export {
  type Actor,
  type Audiences,
  anonymous,
  audiencesOf,
  hasRole,
  type Role,
  systemActor,
} from './actor.ts';
export { badKey, createKeys, type Keys, unknownOrganization } from './keys.ts';
export { isAdministrator, keyOperations, onlyAdministrators } from './operations.ts';
