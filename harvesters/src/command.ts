import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from './settings/source-document.ts';

/** What a person asked of `npm run harvest`. */
export interface Command {
  file: string;
  dryRun: boolean;
  limit: number | undefined;
  output: string | undefined;
  report: string | undefined;
  hub: string | undefined;
}

export const usage =
  'npm run harvest -- FILE.yaml [--dry-run] [--limit N] [--output FILE.jsonl] [--report FILE.json] [--hub URL]\n';

/**
 * @param folder that relative paths start from: where the person stands
 * @throws ConfigError with every fault
 */
export function parseCommand(args: string[], folder: string): Command {
  const { values, positionals } = parse(args);
  const faults: string[] = [];
  const [file, ...more] = positionals;
  if (file === undefined) faults.push('Which config? Give one FILE.yaml.');
  if (more.length > 0) faults.push(`One config at a time, not also ${more.join(', ')}.`);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    faults.push(`--limit takes a whole number above 0, not “${values.limit}”.`);
  if (values.output !== undefined && !values['dry-run']) faults.push('--output goes with --dry-run.');
  if (values.hub !== undefined && !/^https?:\/\//.test(values.hub))
    faults.push(`--hub takes an http(s) address, not “${values.hub}”.`);
  if (faults.length > 0 || file === undefined) throw new ConfigError(faults);
  const located = (name: string | undefined) => (name === undefined ? undefined : path.resolve(folder, name));
  return {
    file: path.resolve(folder, file),
    dryRun: values['dry-run'] ?? false,
    limit,
    output: located(values.output),
    report: located(values.report),
    hub: values.hub,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        limit: { type: 'string' },
        output: { type: 'string' },
        report: { type: 'string' },
        hub: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ConfigError([(error as Error).message]);
  }
}
