import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testRealm } from '@envhub/catalog-api/testing/keycloak-realm';
import { answers } from '../processes.ts';
import { end, folderFor, handOver, javaHome, launch, type Service, unpacked } from './service.ts';

const port = process.env.SERVICES_KEYCLOAK_PORT ?? '58080';
const artifact = 'org.keycloak:keycloak-quarkus-dist:26.4.0:zip';

/**
 * Keycloak in its development mode, with the realm of docker/keycloak and people in it; its first start takes about
 * 40 s. Its administrator is admin, with the same password.
 */
export const keycloak: Service = {
  async start(folder, say) {
    const url = `http://127.0.0.1:${port}`;
    const realm = `${url}/realms/envhub`;
    if (
      !(await answers(realm, 0).then(
        () => true,
        () => false,
      ))
    ) {
      const java = javaHome(17);
      const home = folderFor(folder, 'keycloak');
      const program = unpacked(home, artifact, say);
      importAtStart(program);
      handOver(home);
      launch(
        home,
        path.join(program, 'bin', 'kc.sh'),
        ['start-dev', '--import-realm', '--http-host=127.0.0.1', `--http-port=${port}`],
        {
          JAVA_HOME: java,
          JAVA_OPTS_KC_HEAP: '-XX:MaxRAMPercentage=10 -XX:InitialRAMPercentage=2',
          KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
          KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin',
        },
      );
      await answers(realm, 240);
    }
    return { KEYCLOAK_URL: url };
  },
  stop: (folder) => end(path.join(folder, 'keycloak')),
};

/** The realm of production, for a hub on this machine, with people whose passwords stand in keycloak-realm.ts. */
function importAtStart(program: string): void {
  const folder = path.join(program, 'data', 'import');
  mkdirSync(folder, { recursive: true });
  const realm = testRealm('envhub', {
    publicUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000',
    apiUrl: `http://127.0.0.1:${process.env.API_PORT ?? '4000'}`,
  });
  writeFileSync(path.join(folder, 'envhub-realm.json'), JSON.stringify(realm));
}
