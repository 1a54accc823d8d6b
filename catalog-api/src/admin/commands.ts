import { parseArgs } from 'node:util';
import { createAccount, resetPassword, rotateSignInKeys } from './account-commands.ts';
import { printAnchor, verifyAudit } from './audit-commands.ts';
import { type Command, done, UsageError } from './command.ts';
import { keyCommand } from './key-commands.ts';
import { setSite, showSite } from './site-commands.ts';

export const usage = `npm run admin -- COMMAND
  key create --role ROLE --name NAME [--organization SLUG] [--expires DATE-TIME]
                      make an API key; it is printed alone on the last line and never shown again
  key list            the keys there are
  key revoke ID       revoke a key, by its id or its prefix
  key rotate ID [--overlap HOURS]
                      give a key another secret, printed alone on the last line; the old one works for HOURS (24) more
  account create --name NAME --email EMAIL [--username NAME] [--role ROLE] [--organization SLUG]
                      make an account of the embedded sign-in; its first password is printed alone on the last line
  account password NAME
                      give an account (user name or e-mail) a new password, and end its sessions
  sign-in rotate-keys sign with a new key from now on
  site show           the look of the portal, as YAML
  site set FILE       change it to what the YAML file says (- reads standard input); logo: may be a path
                      beside the file
  reindex             build the search index anew; searching goes on meanwhile
  reconcile           find and mend differences between database and index
  audit verify [--anchor ANCHOR]
                      check that nobody changed the audit log; ends with 1 and says where when somebody did
  audit anchor        print the head of the audit log's chain, to keep elsewhere and give to verify later
  migrate             bring the database up to date
`;

/** @throws UsageError */
export function commandOf(args: string[]): Command {
  const { values, positionals } = parsed(args);
  const [noun = '', verb = '', ...rest] = positionals;
  const command = `${noun} ${verb}`.trim();
  switch (command) {
    case 'key create':
    case 'key list':
    case 'key revoke':
    case 'key rotate':
      return keyCommand(verb, values, rest);
    case 'account create':
      return createAccount(values, rest);
    case 'account password':
      return resetPassword(rest);
    case 'sign-in rotate-keys':
      return rotateSignInKeys;
    case 'site show':
      return showSite;
    case 'site set': {
      const [file] = rest;
      if (file === undefined || rest.length > 1) throw new UsageError('site set needs one file, or -');
      return setSite(file);
    }
    case 'audit verify':
      return verifyAudit(values.anchor);
    case 'audit anchor':
      return printAnchor;
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
        email: { type: 'string' },
        username: { type: 'string' },
        name: { type: 'string' },
        organization: { type: 'string' },
        expires: { type: 'string' },
        overlap: { type: 'string' },
        anchor: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const careForIndex =
  (command: 'reindex' | 'reconcile'): Command =>
  async (call) => {
    const { indexed, removed } = (await done(call('POST', `/api/v1/search-index/${command}`))) as {
      indexed: number;
      removed: number;
    };
    return `${indexed} put into the index, ${removed} taken out.\n`;
  };
