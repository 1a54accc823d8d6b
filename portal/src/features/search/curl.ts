import { shellQuoted } from '../../ui/shell-quoted.ts';

/** A call of the API for any POSIX shell: whatever was searched stays inside its quotes. */
export const curl = (address: string, parameters: [string, string][]): string =>
  [
    `curl -G ${shellQuoted(address)}`,
    ...parameters.map(([name, value]) => `  --data-urlencode ${shellQuoted(`${name}=${value}`)}`),
  ].join(' \\\n');
