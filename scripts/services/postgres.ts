import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { folderFor, runAs, type Service } from './service.ts';

const port = process.env.SERVICES_POSTGRES_PORT ?? '55432';

/** The newest PostgreSQL of Debian's packages, with a database cluster of its own; durable writes are off. */
export const postgres: Service = {
  async start(folder, say) {
    const home = folderFor(folder, 'postgres');
    const data = path.join(home, 'data');
    if (!existsSync(path.join(data, 'PG_VERSION'))) {
      say('Making a PostgreSQL cluster …');
      runAs(program('initdb'), [
        '-D',
        data,
        '-U',
        'postgres',
        '-A',
        'trust',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
      ]);
    }
    if (!running(data)) {
      const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home} -c max_connections=200 -c fsync=off -c shared_buffers=512MB -c max_wal_size=2GB`;
      runAs(program('pg_ctl'), [
        '-D',
        data,
        '-o',
        settings,
        '-l',
        path.join(home, 'server.log'),
        '-w',
        'start',
      ]);
    }
    return { DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres` };
  },
  async stop(folder) {
    const data = path.join(folder, 'postgres', 'data');
    if (existsSync(data) && running(data)) runAs(program('pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop']);
  },
};

function running(data: string): boolean {
  try {
    runAs(program('pg_ctl'), ['-D', data, 'status']);
    return true;
  } catch {
    return false; // pg_ctl says so by its exit code
  }
}

function program(name: string): string {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return versions[0] ? path.join(base, versions[0], 'bin', name) : name;
}
