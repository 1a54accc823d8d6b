// The API process: configuration → engines → areas → HTTP, and the way back on SIGTERM.
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { ensureAdminToken } from './admin-token.ts';
import { closeEngines, type Engines, openEngines, startHub } from './compose.ts';
import { type Config, ConfigError, printedConfig, readConfig } from './config.ts';
import { isBusinessError } from './errors.ts';
import { createLog } from './log.ts';
import { secretsKeysOf } from './secrets.ts';

/** How long a database that does not answer at the start is waited for, in milliseconds. */
const patience = 60_000;

function configOrExit(): Config {
  try {
    if (process.argv.includes('--print-config')) {
      process.stdout.write(`${printedConfig(process.env)}\n`);
      process.exit(0);
    }
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

async function openWhenThere(config: Config, log: Logger): Promise<Engines> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await openEngines(config, log);
    } catch (error) {
      const away = isBusinessError(error) && error.code === 'database-unavailable';
      if (!away || Date.now() > deadline) throw error;
      log.warn({ err: error }, 'the database does not answer yet');
      await delay(1000);
    }
  }
}

async function main(): Promise<void> {
  const config = configOrExit();
  // A write for every line costs a tenth of the process; what waits is written at the exit, and before a fatal line.
  const destination = pino.destination({ sync: false, minLength: 8192, periodicFlush: 100 });
  const log = createLog(config.logLevel, destination);
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'a promise was left to fail');
    process.exit(1);
  });
  try {
    const adminToken = ensureAdminToken(config.dataDirectory);
    const secretsKeys = secretsKeysOf(config);
    const engines = await openWhenThere(config, log);
    const hub = await startHub({
      ...config,
      ...engines,
      log,
      adminToken,
      secretsKeys,
      background: config.indexer,
    });
    const password = await hub.ensureFirstAdministrator();
    if (password !== undefined)
      process.stderr.write(
        `\nThe first administrator signs in as  admin  with the password  ${password}  at ${config.publicUrl}/vi/sign-in\nIt is shown this once and is to be changed at the first sign-in.\n\n`,
      );
    let ending = false;
    const end = async (signal: string) => {
      if (ending) process.exit(1);
      ending = true;
      log.info({ signal }, 'stopping');
      await hub.close(config.shutdownSeconds);
      await closeEngines(engines);
      log.info('stopped');
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(signal));
  } catch (error) {
    log.fatal({ err: error }, isBusinessError(error) ? error.text.en : 'the hub could not start');
    process.stderr.write(
      `The hub could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

await main();
