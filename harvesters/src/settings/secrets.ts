/** A reference to a secret that the environment does not hold. */
export class MissingSecretError extends Error {
  readonly names: string[];
  constructor(names: string[]) {
    super(
      `The config refers to ${names.map((name) => `\${${name}}`).join(', ')}, which the environment does not hold.`,
    );
    this.name = 'MissingSecretError';
    this.names = names;
  }
}

const reference = /\$\{([A-Z][A-Z0-9_]*)\}/g;
/** What belongs to the program itself and must not travel to a source. */
const own = /^(ENVHUB_|HUB_|DATABASE_URL$|OBJECT_STORE_URL$|ELASTICSEARCH_URL$)/;

/**
 * Puts secrets in the place of `${NAME}` in every text of the source's settings.
 * @returns the settings, and a function that takes the secrets out of any text again
 * @throws MissingSecretError naming all that are missing
 */
export function resolveSecrets<T>(
  settings: T,
  environment: Record<string, string | undefined>,
): { settings: T; redact: (text: string) => string } {
  const used = new Map<string, string>();
  const missing = new Set<string>();
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(reference, (_whole, name: string) => {
        const secret = own.test(name) ? undefined : environment[name];
        if (secret === undefined) missing.add(name);
        else used.set(secret, name);
        return secret ?? '';
      });
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
  };
  const resolved = walk(settings) as T;
  if (missing.size > 0) throw new MissingSecretError([...missing]);
  const secrets = [...used]
    .flatMap(([secret, name]) => [[secret, name] as const, [encodeURIComponent(secret), name] as const])
    .filter(([secret]) => secret.length > 0)
    .sort(([a], [b]) => b.length - a.length);
  const redact = (text: string) =>
    secrets.reduce((result, [secret, name]) => result.replaceAll(secret, `\${${name}}`), text);
  return { settings: resolved, redact };
}
