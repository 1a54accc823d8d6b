import { type Command, done, UsageError } from './command.ts';

interface KeyValues {
  role?: string | undefined;
  name?: string | undefined;
  organization?: string | undefined;
  expires?: string | undefined;
  overlap?: string | undefined;
}

/** `key create`, `list`, `revoke` and `rotate`. @throws UsageError */
export function keyCommand(verb: string, values: KeyValues, rest: string[]): Command {
  const [id, ...more] = rest;
  if (verb === 'create' || verb === 'list') {
    if (rest.length > 0) throw new UsageError(`not understood: ${rest.join(' ')}`);
    return verb === 'list' ? listKeys : createKey(values);
  }
  if (id === undefined || more.length > 0) throw new UsageError(`key ${verb} needs one id or prefix`);
  return verb === 'revoke' ? revokeKey(id) : rotateKey(id, values.overlap);
}

interface MadeKey {
  id: string;
  prefix: string;
  key: string;
}

function createKey({ role, name, organization, expires }: KeyValues): Command {
  if (!role || !name) throw new UsageError('key create needs --role and --name');
  const input = { role, name, ...(organization && { organization }), ...(expires && { expiresAt: expires }) };
  return async (call) => shownOnce((await done(call('POST', '/api/v1/keys', input))) as MadeKey);
}

function rotateKey(id: string, overlap = '24'): Command {
  if (!/^\d{1,3}$/.test(overlap)) throw new UsageError('--overlap is a number of hours');
  return async (call) => {
    const body = { overlapHours: Number(overlap) };
    return shownOnce(
      (await done(call('POST', `/api/v1/keys/${encodeURIComponent(id)}/rotate`, body))) as MadeKey,
    );
  };
}

const shownOnce = ({ prefix, id, key }: MadeKey) =>
  `Key ${prefix} (${id}). Keep it: it is not shown again.\n${key}\n`;

interface KeyLine {
  prefix: string;
  id: string;
  role: string | null;
  owner: { name: string } | null;
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
    for (const { prefix, id, role, owner, name, createdAt, revokedAt } of page.items) {
      const whose = role ?? `of ${owner?.name ?? 'somebody'}`;
      text += `${[prefix, id, whose, createdAt, revokedAt ? `revoked ${revokedAt}` : 'valid', name].join('\t')}\n`;
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
