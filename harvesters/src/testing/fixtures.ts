import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Folder of the recorded answers of real systems, which stand beside the repository. */
export const fixtures = process.env.ENVHUB_FIXTURES ?? path.resolve(root, '..', 'shared', 'fixtures');

/** Why a test over real input cannot run here; false where it can. With CI=true it must. */
export function withoutFixtures(): string | false {
  if (existsSync(fixtures)) return false;
  if (process.env.CI === 'true') throw new Error(`The fixtures are missing: ${fixtures}`);
  return `no fixtures at ${fixtures}`;
}
