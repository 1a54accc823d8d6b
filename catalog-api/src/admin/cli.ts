// `npm run admin -- …`: exit 0 done, 1 not done, 2 not understood.
import { pino } from 'pino';
import { ConfigError, readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { UsageError } from './command.ts';
import { commandOf, usage } from './commands.ts';
import { withHub } from './hub-call.ts';

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.length === 0 || args.includes('--help')) {
    process.stdout.write(usage);
    return args.length === 0 ? 2 : 0;
  }
  const command = commandOf(args);
  const log = createLog('warn', pino.destination(2));
  process.stdout.write(await withHub(readConfig(process.env), log, command));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n${isUsage ? `\n${usage}` : ''}`,
  );
  process.exitCode = isUsage || error instanceof ConfigError ? 2 : 1;
}
