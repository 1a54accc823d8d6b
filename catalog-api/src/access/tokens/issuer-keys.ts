import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import type { Logger } from 'pino';
import { signInUnavailable } from './faults.ts';

/** How long keys hold before they are asked for again, in milliseconds. */
const fresh = 10 * 60_000;
/** An unknown key asks the issuer this often at most, and an issuer that is away is asked this often, in milliseconds. */
const usualPause = 10_000;
const patience = 5000;
/** Metadata and keys are small: more than this is something else. */
const mostBytes = 1024 * 1024;

/** An issuer's public keys. */
export interface IssuerKeys {
  get: JWTVerifyGetKey;
}

export interface RemoteIssuer {
  issuer: string;
  /** Where its metadata is, when the hub reaches it elsewhere than people do. */
  metadataUrl?: string | undefined;
  log: Logger;
  pause?: number | undefined;
}

/**
 * The keys of an issuer on another server, found by its metadata when first needed. New keys are noticed when a
 * token names one, old keys hold while the issuer is away.
 */
export function createRemoteKeys(options: RemoteIssuer): IssuerKeys {
  const { issuer, metadataUrl, log, pause = usualPause } = options;
  const metadataAddress = metadataUrl ?? `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let failedAt = Number.NEGATIVE_INFINITY;
  let keySet: RemoteJWKSet | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let finding: Promise<RemoteJWKSet> | undefined;

  /** One that failed a moment ago is not asked again: a thousand callers would wait for it. */
  async function ask(url: string, signal: AbortSignal): Promise<Response> {
    if (performance.now() - failedAt < pause) throw new Error(`${url} failed a moment ago`);
    try {
      const reply = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
      if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}`);
      return new Response(await bounded(reply), { status: 200 });
    } catch (error) {
      failedAt = performance.now();
      log.warn({ err: error, url }, 'the sign-in provider did not answer');
      throw error;
    }
  }

  async function find(): Promise<RemoteJWKSet> {
    const reply = await ask(metadataAddress, AbortSignal.timeout(patience));
    const metadata = (await reply.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (metadata.issuer !== issuer || !URL.canParse(String(metadata.jwks_uri))) {
      failedAt = performance.now();
      const found = { issuer: metadata.issuer, jwksUri: metadata.jwks_uri };
      log.error({ url: metadataAddress, found }, 'this is not the metadata of OIDC_ISSUER');
      throw new Error(`${metadataAddress} is the metadata of ${String(metadata.issuer)}`);
    }
    return createRemoteJWKSet(new URL(String(metadata.jwks_uri)), {
      cacheMaxAge: Number.POSITIVE_INFINITY,
      cooldownDuration: pause,
      timeoutDuration: patience,
      [customFetch]: (url, { signal }) => ask(url, signal),
    });
  }

  async function known(): Promise<RemoteJWKSet> {
    if (keySet) return keySet;
    finding ??= find().finally(() => {
      finding = undefined;
    });
    keySet = await finding;
    return keySet;
  }

  /** Old keys are good while new ones cannot be had. */
  async function refresh(set: RemoteJWKSet): Promise<void> {
    if (set.jwks() === undefined || performance.now() - askedAt < fresh) return;
    askedAt = performance.now();
    await set.reload().catch(() => undefined);
  }

  return {
    async get(header, token) {
      let set: RemoteJWKSet;
      try {
        set = await known();
        await refresh(set);
        if (set.jwks() === undefined) {
          await set.reload();
          askedAt = performance.now();
        }
      } catch (error) {
        throw signInUnavailable(error);
      }
      return set(header, token).catch((error: unknown) => {
        throw isOfToken(error) ? error : signInUnavailable(error);
      });
    },
  };
}

/** The keys are there, and the token's is not among them. */
const isOfToken = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  /^ERR_(JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS|JOSE_NOT_SUPPORTED)$/.test(String(error.code));

async function bounded(reply: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of reply.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
