import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answers } from '../processes.ts';
import { end, folderFor, handOver, javaHome, launch, type Service, unpacked } from './service.ts';

const port = process.env.SERVICES_ELASTICSEARCH_PORT ?? '59201';
const artifact = 'org.elasticsearch.distribution.integ-test-zip:elasticsearch:9.2.0:zip';

/** Elasticsearch with core modules only, one node. */
export const elasticsearch: Service = {
  async start(folder, say) {
    const url = `http://127.0.0.1:${port}`;
    const health = `${url}/_cluster/health`;
    if (
      !(await answers(health, 0).then(
        () => true,
        () => false,
      ))
    ) {
      const java = javaHome(21);
      const home = folderFor(folder, 'elasticsearch');
      const program = unpacked(home, artifact, say);
      writeFileSync(
        path.join(program, 'config', 'elasticsearch.yml'),
        [
          'cluster.name: envhub-services',
          'discovery.type: single-node',
          'network.host: 127.0.0.1',
          `http.port: ${port}`,
          `transport.port: ${Number(port) + 1}`,
          'xpack.security.enabled: false',
          'cluster.routing.allocation.disk.threshold_enabled: false',
          `path.data: ${path.join(home, 'data')}`,
          `path.logs: ${path.join(home, 'logs')}`,
        ].join('\n'),
      );
      handOver(home);
      launch(home, path.join(program, 'bin', 'elasticsearch'), [], {
        ES_JAVA_HOME: java,
        ES_JAVA_OPTS: process.env.SERVICES_ELASTICSEARCH_JAVA ?? '-Xms1g -Xmx1g',
      });
      await answers(health, 120);
    }
    return { ELASTICSEARCH_URL: url };
  },
  stop: (folder) => end(path.join(folder, 'elasticsearch')),
};
