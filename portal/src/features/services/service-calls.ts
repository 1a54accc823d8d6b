import type { Call } from '@/ui/snippet';
import { shellQuoted as shell } from '../../ui/shell-quoted.ts';

interface Operation {
  method: string;
  path: string;
  deprecated?: boolean;
}

/** The operation that is easiest to begin with: one that reads, and needs nothing filled in. */
export function firstCall<T extends Operation>(operations: readonly T[]): T | undefined {
  const reads = operations.filter(({ method }) => method.toUpperCase() === 'GET');
  const good = reads.filter(({ deprecated }) => !deprecated);
  return good.find(({ path }) => !path.includes('{')) ?? good[0] ?? reads[0];
}

/**
 * Calls of a service through the gateway, which run as pasted.
 * @param gateway the version's address, complete
 * @param keyed whether callers must show a key, which is then read from ENVHUB_KEY
 */
export function callsOfService(gateway: string, operation: Operation | undefined, keyed: boolean): Call[] {
  const address = `${gateway.replace(/\/$/, '')}${operation?.path ?? '/'}`;
  // JSON's strings are strings in these languages too; a shell has quotes of its own.
  const quoted = JSON.stringify(address);
  return [
    { language: 'curl', code: `curl ${keyed ? `-H "X-API-Key: $ENVHUB_KEY" ` : ''}${shell(address)}` },
    {
      language: 'javascript',
      code: keyed
        ? `const headers = { 'X-API-Key': process.env.ENVHUB_KEY };\nconst reply = await fetch(${quoted}, { headers });\nconsole.log(reply.status, await reply.text());`
        : `const reply = await fetch(${quoted});\nconsole.log(reply.status, await reply.text());`,
    },
    {
      language: 'python',
      code: keyed
        ? `import os, urllib.request\ncall = urllib.request.Request(${quoted}, headers={"X-API-Key": os.environ["ENVHUB_KEY"]})\nwith urllib.request.urlopen(call) as reply:\n    print(reply.status, reply.read().decode())`
        : `import urllib.request\nwith urllib.request.urlopen(${quoted}) as reply:\n    print(reply.status, reply.read().decode())`,
    },
    {
      language: 'r',
      code: keyed
        ? `reply <- httr::GET(${quoted}, httr::add_headers("X-API-Key" = Sys.getenv("ENVHUB_KEY")))\nprint(httr::content(reply, "text"))`
        : `reply <- httr::GET(${quoted})\nprint(httr::content(reply, "text"))`,
    },
  ];
}
