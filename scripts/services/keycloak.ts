import path from 'node:path';
import { answers } from '../processes.ts';
import { end, folderFor, javaHome, launch, type Service, unpacked } from './service.ts';

const port = process.env.SERVICES_KEYCLOAK_PORT ?? '58080';
const artifact = 'org.keycloak:keycloak-quarkus-dist:26.4.0:zip';

/** Keycloak in its development mode; its first start takes about 40 s. */
export const keycloak: Service = {
  async start(folder, say) {
    const url = `http://127.0.0.1:${port}`;
    if (
      !(await answers(url, 0).then(
        () => true,
        () => false,
      ))
    ) {
      const java = javaHome(17);
      const home = folderFor(folder, 'keycloak');
      const program = unpacked(home, artifact, say);
      launch(
        home,
        path.join(program, 'bin', 'kc.sh'),
        ['start-dev', '--http-host=127.0.0.1', `--http-port=${port}`],
        {
          JAVA_HOME: java,
          KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
          KC_BOOTSTRAP_ADMIN_PASSWORD: 'admin',
        },
      );
      await answers(url, 180);
    }
    return { KEYCLOAK_URL: url };
  },
  stop: (folder) => end(path.join(folder, 'keycloak')),
};
