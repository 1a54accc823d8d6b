import { parseArgs } from 'node:util';
import type { Answer, HubCall } from './hub-call.ts';

export const usage = `npm run admin -- COMMAND
  key create --role ROLE --name NAME [--organization SLUG] [--expires DATE-TIME]
                      make an API key; it is printed alone on the last line and never shown again
  key list            the keys there are
  key revoke ID       revoke a key, by its id or its prefix
  reindex             build the search index anew; searching goes on meanwhile
  reconcile           find and mend differences between database and index
  migrate             bring the database up to date
`;

/** The command was not understood; the text says why. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The hub did not do it; the text says why. */
export class Refused extends Error {
  constructor({ status, body }: Answer) {
    const problem = (body ?? {}) as {
      detail?: string;
      errors?: { pointer?: string; parameter?: string; message: string }[];
    };
    const faults = (problem.errors ?? []).map(
      ({ pointer, parameter, message }) => `  ${parameter ?? pointer ?? ''} ${message}`,
    );
    super([problem.detail ?? `the hub answered ${status}`, ...faults].join('\n'));
    this.name = 'Refused';
  }
}

/** What a command line asks for: given a hub to call, it returns what to print. */
export type Command = (call: HubCall) => Promise<string>;

/** @throws UsageError */
export function commandOf(args: string[]): Command {
  const { values, positionals } = parsed(args);
  const [noun = '', verb = '', ...rest] = positionals;
  const command = `${noun} ${verb}`.trim();
  switch (command) {
    case 'key create':
      if (!values.role || !values.name) throw new UsageError('key create needs --role and --name');
      if (rest.length > 0) throw new UsageError(`not understood: ${rest.join(' ')}`);
      return createKey({
        role: values.role,
        name: values.name,
        ...(values.organization && { organization: values.organization }),
        ...(values.expires && { expiresAt: values.expires }),
      });
    case 'key list':
      return listKeys;
    case 'key revoke': {
      const [id] = rest;
      if (id === undefined || rest.length > 1) throw new UsageError('key revoke needs one id or prefix');
      return revokeKey(id);
    }
    case 'reindex':
    case 'reconcile':
      return careForIndex(command);
    // Storage is brought up to date whenever it is opened, by the hub or for this command.
    case 'migrate':
      return async () => 'The database is up to date.\n';
    default:
      throw new UsageError(command === '' ? 'no command' : `there is no command “${command}”`);
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        organization: { type: 'string' },
        expires: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function done(answer: Promise<Answer>): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Refused({ status, body });
  return body;
}

const createKey =
  (input: Record<string, string>): Command =>
  async (call) => {
    const made = (await done(call('POST', '/api/v1/keys', input))) as {
      id: string;
      prefix: string;
      key: string;
    };
    return `Key ${made.prefix} (${made.id}). Keep it: it is not shown again.\n${made.key}\n`;
  };

interface KeyLine {
  prefix: string;
  id: string;
  role: string;
  name: string;
  createdAt: string;
  revokedAt: string | null;
}

const listKeys: Command = async (call) => {
  let text = '';
  for (let cursor = ''; ; ) {
    const page = (await done(call('GET', `/api/v1/keys?limit=1000${cursor}`))) as {
      items: KeyLine[];
      next: string | null;
    };
    for (const { prefix, id, role, name, createdAt, revokedAt } of page.items) {
      text += `${[prefix, id, role, createdAt, revokedAt ? `revoked ${revokedAt}` : 'valid', name].join('\t')}\n`;
    }
    if (page.next === null) return text || 'There are no keys.\n';
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

const revokeKey =
  (id: string): Command =>
  async (call) => {
    await done(call('DELETE', `/api/v1/keys/${encodeURIComponent(id)}`));
    return `Revoked ${id}.\n`;
  };

const careForIndex =
  (command: 'reindex' | 'reconcile'): Command =>
  async (call) => {
    const { indexed, removed } = (await done(call('POST', `/api/v1/search-index/${command}`))) as {
      indexed: number;
      removed: number;
    };
    return `${indexed} put into the index, ${removed} taken out.\n`;
  };
