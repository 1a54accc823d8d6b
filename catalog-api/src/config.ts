import path from 'node:path';
import { isSecretsKey } from './secrets.ts';

/** One environment variable: what it is for, what it is without being set, and how its text is read. */
interface Variable<T> {
  name: string;
  about: string;
  /** The text that stands for an unset variable; undefined = optional. */
  fallback: string | undefined;
  /** Printed masked: the whole value, or the password within an address. */
  secret?: 'address';
  /** @throws Error saying what is wanted, in a few words */
  read: (text: string) => T;
}

const optional = <T>(v: Omit<Variable<T>, 'fallback'>): Variable<T | undefined> => ({
  ...v,
  fallback: undefined,
});
const withDefault = <T>(
  variable: Omit<Variable<T>, 'fallback'>,
  fallback: string,
): Variable<T> & { fallback: string } => ({ ...variable, fallback });

/** Every variable that the API reads. docs/operating.md has the same table; a test compares them. */
const table = {
  databaseUrl: optional({
    name: 'DATABASE_URL',
    about: 'PostgreSQL 15 or newer, postgres://…; without it the embedded database in the data directory.',
    secret: 'address',
    read: address('postgres:', 'postgresql:'),
  }),
  databaseConnections: withDefault(
    {
      name: 'DATABASE_CONNECTIONS',
      about: 'Connections of this process to PostgreSQL at most.',
      read: integer(2, 500),
    },
    '10',
  ),
  elasticsearchUrl: optional({
    name: 'ELASTICSEARCH_URL',
    about: 'Elasticsearch 9, http(s)://…; without it the database itself is searched.',
    secret: 'address',
    read: address('http:', 'https:'),
  }),
  searchIndexPrefix: withDefault(
    {
      name: 'SEARCH_INDEX_PREFIX',
      about:
        'Beginning of the names of our Elasticsearch indexes; hubs that share a cluster take different ones.',
      read: matching(/^[a-z][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens'),
    },
    'envhub',
  ),
  objectStoreUrl: optional({
    name: 'OBJECT_STORE_URL',
    about: 'Where files lie, file:… or s3:…; checked already, used once the hub keeps files.',
    secret: 'address',
    read: address('file:', 's3:'),
  }),
  oidcIssuer: optional({
    name: 'OIDC_ISSUER',
    about:
      'OpenID Connect issuer at which people sign in, such as https://login.example.org/realms/envhub; without it the embedded one.',
    read: address('http:', 'https:'),
  }),
  oidcMetadataUrl: optional({
    name: 'OIDC_METADATA_URL',
    about:
      'Where the API finds the issuer’s metadata, when it reaches the issuer by another address than people do.',
    read: address('http:', 'https:'),
  }),
  oidcClientId: withDefault(
    {
      name: 'OIDC_CLIENT_ID',
      about: 'The portal’s name at that issuer.',
      read: matching(/^\S{1,200}$/, 'a name without blanks'),
    },
    'envhub-portal',
  ),
  oidcAudience: withDefault(
    {
      name: 'OIDC_AUDIENCE',
      about: 'The API’s name at that issuer: access tokens must be meant for it.',
      read: matching(/^\S{1,200}$/, 'a name without blanks'),
    },
    'envhub-api',
  ),
  signUp: withDefault(
    {
      name: 'SIGN_UP',
      about: 'Whether people may make themselves an account at the embedded sign-in.',
      read: (text) => oneOf('on', 'off')(text) === 'on',
    },
    'on',
  ),
  publicUrl: withDefault(
    {
      name: 'PUBLIC_URL',
      about:
        'The address under which everybody reaches the hub; it stands in feeds, sitemaps and CKAN replies.',
      read: (text) => address('http:', 'https:')(text).replace(/\/+$/, ''),
    },
    'http://localhost:3000',
  ),
  port: withDefault(
    { name: 'API_PORT', about: 'Port of the API; 0 takes a free one.', read: integer(0, 65_535) },
    '4000',
  ),
  host: withDefault(
    {
      name: 'HOST',
      about: 'Address to listen on: loopback unless said otherwise.',
      read: matching(/^[A-Za-z0-9.:_-]{1,255}$/, 'a host name or an address'),
    },
    '127.0.0.1',
  ),
  dataDirectory: withDefault(
    {
      name: 'ENVHUB_DATA_DIR',
      about: 'Folder of the embedded database and of the administrator’s token.',
      read: (text) => path.resolve(text),
    },
    'var',
  ),
  secretsKeys: optional({
    name: 'SECRETS_KEY',
    about:
      'Keys that seal the credentials of services and the keys of the embedded sign-in: 32 bytes each in base64, comma-separated, the newest first; without it a file of the data directory. Processes that share a database take the same.',
    secret: 'address',
    read: (text) => {
      const keys = text.split(',').map((key) => key.trim());
      if (!keys.every(isSecretsKey))
        throw new Error('must be 32 bytes in base64, or several, comma-separated');
      return keys;
    },
  }),
  logLevel: withDefault(
    {
      name: 'LOG_LEVEL',
      about: 'The least serious lines that are logged.',
      read: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    },
    'info',
  ),
  trustProxy: withDefault(
    {
      name: 'TRUST_PROXY',
      about:
        'Whose X-Forwarded-For is believed: off, a number of hops, or loopback, linklocal, uniquelocal and addresses, comma-separated.',
      read: trustedProxies,
    },
    'loopback',
  ),
  allowPrivateHosts: withDefault(
    {
      name: 'ALLOW_PRIVATE_HOSTS',
      about:
        'host:port patterns, comma-separated: private hosts whose files previews show to everybody who may see the dataset, and that the gateway and the fetching of documents may reach; the worker takes its own list for harvests.',
      read: list(/^(\*|[A-Za-z0-9.*_-]+|\[[0-9a-f:]+\]):(\d{1,5}|\*)$/i, 'host:port, where * stands for any'),
    },
    '',
  ),
  smtpUrl: optional({
    name: 'SMTP_URL',
    about:
      'The mail server, smtps://user:password@host or smtp://… with STARTTLS; ?tls=off for one in your own network that has none. Without it nobody gets e-mails.',
    secret: 'address',
    read: mailServer,
  }),
  mailFrom: optional({
    name: 'MAIL_FROM',
    about: 'Whose name e-mails bear, Name <address>; no-reply at the host of PUBLIC_URL without it.',
    read: matching(
      /^(?:[^<>"@,;:\\\p{Cc}]{1,100} <[^\s<>@"(),;:\\]{1,64}@[A-Za-z0-9.-]{1,255}>|[^\s<>@"(),;:\\]{1,64}@[A-Za-z0-9.-]{1,255})$/u,
      'an address, or Name <address>',
    ),
  }),
  notificationDays: withDefault(
    {
      name: 'NOTIFICATION_DAYS',
      about: 'How many days notifications and the list of sent e-mails are kept.',
      read: integer(1, 3650),
    },
    '90',
  ),
  demonstration: optional({
    name: 'DEMO_DATA',
    about:
      'on: the first npm start harvests the demonstration and its files are served below /demo/files (the default with embedded storage); off: neither.',
    read: (text) => oneOf('on', 'off')(text) === 'on',
  }),
  portalToken: optional({
    name: 'PORTAL_TOKEN',
    about:
      'A secret that the hub shares with its portal: calls that the portal makes for its pages do not count as a reader’s. npm start makes one.',
    secret: 'address',
    read: matching(/^[A-Za-z0-9_-]{20,200}$/, 'at least 20 letters, digits, - and _'),
  }),
  usageRetentionDays: withDefault(
    {
      name: 'USAGE_RETENTION_DAYS',
      about: 'How many days of usage are kept.',
      read: integer(31, 3660),
    },
    '400',
  ),
  indexer: withDefault(
    {
      name: 'INDEXER',
      about:
        'Whether this process feeds the search index and runs schedules; of several, one at a time does.',
      read: (text) => oneOf('on', 'off')(text) === 'on',
    },
    'on',
  ),
  shutdownSeconds: withDefault(
    { name: 'SHUTDOWN_SECONDS', about: 'How long requests may go on after SIGTERM.', read: integer(0, 600) },
    '10',
  ),
} as const satisfies Record<string, Variable<unknown>>;

export type Config = {
  readonly [Key in keyof typeof table]:
    | ReturnType<(typeof table)[Key]['read']>
    | Fallback<(typeof table)[Key]>;
};
type Fallback<V> = V extends { fallback: string } ? never : undefined;

/** Names beginning with ENVHUB_ that other programs of ours read. */
const namesOfOthers = new Set(['ENVHUB_KEY', 'ENVHUB_FIXTURES']);

/** All that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads the environment. An empty variable counts as unset.
 * @throws ConfigError naming every fault at once
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [key, variable] of Object.entries<Variable<unknown>>(table)) {
    const text = env[variable.name]?.trim() || variable.fallback;
    if (text === undefined) continue;
    try {
      config[key] = variable.read(text);
    } catch (error) {
      const shown = variable.secret ? masked(text) : text;
      faults.push(
        `${variable.name}: ${error instanceof Error ? error.message : String(error)} (it is “${shown}”)`,
      );
    }
  }
  const known = new Set([...Object.values(table).map(({ name }) => name as string), ...namesOfOthers]);
  for (const name of Object.keys(env)) {
    if (name.startsWith('ENVHUB_') && !known.has(name)) faults.push(`${name}: there is no such variable`);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config as Config;
}

/** The configuration as lines NAME=value, secrets masked: for people to look at. */
export function printedConfig(env: Record<string, string | undefined>): string {
  readConfig(env);
  return Object.values<Variable<unknown>>(table)
    .map(({ name, fallback, secret }) => {
      const text = env[name]?.trim() || fallback;
      if (text === undefined) return `${name}=`;
      return `${name}=${secret ? masked(text) : text}`;
    })
    .join('\n');
}

/** Name, meaning and default of every variable. */
export const variables = Object.values<Variable<unknown>>(table).map(({ name, about, fallback }) => ({
  name,
  about,
  fallback,
}));

/** An address without what is secret in it; what is no address is hidden wholly. */
function masked(text: string): string {
  if (!URL.canParse(text)) return '***';
  const url = new URL(text);
  if (url.password) url.password = '***';
  for (const name of url.searchParams.keys())
    if (/pass|secret|key|token/i.test(name)) url.searchParams.set(name, '***');
  return url.href;
}

function address(...protocols: string[]) {
  return (text: string): string => {
    if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
      throw new Error(`must be an address that begins with ${protocols.join(' or ')}`);
    }
    return text;
  };
}

function mailServer(text: string): string {
  const url = new URL(address('smtp:', 'smtps:')(text));
  const stray = [...url.searchParams].find(
    ([name, value]) => name !== 'tls' || !/^(off|required)$/.test(value),
  );
  if (url.hostname === '') throw new Error('must name a host');
  if (stray) throw new Error('may say ?tls=off or ?tls=required after the host, and nothing else');
  return text;
}

function integer(minimum: number, maximum: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < minimum || value > maximum) {
      throw new Error(`must be a whole number from ${minimum} to ${maximum}`);
    }
    return value;
  };
}

function oneOf<const T extends string>(...values: T[]) {
  return (text: string): T => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return found;
  };
}

function matching(pattern: RegExp, wanted: string) {
  return (text: string): string => {
    if (!pattern.test(text)) throw new Error(`must be ${wanted}`);
    return text;
  };
}

function list(pattern: RegExp, wanted: string) {
  return (text: string): string[] => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const bad = items.find((item) => !pattern.test(item));
    if (bad !== undefined) throw new Error(`must be a list of ${wanted}; “${bad}” is not`);
    return items;
  };
}

/** In the form that Express's `trust proxy` takes. */
function trustedProxies(text: string): boolean | number | string[] {
  if (text === 'off') return false;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return list(
    /^(loopback|linklocal|uniquelocal|[0-9.]+(\/\d{1,2})?|[0-9a-f:]+(\/\d{1,3})?)$/i,
    'loopback, linklocal, uniquelocal or addresses',
  )(text);
}
