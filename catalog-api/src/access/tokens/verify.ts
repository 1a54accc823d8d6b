import { decodeProtectedHeader, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { isBusinessError } from '../../errors.ts';
import { type PersonClaims, personClaims } from './claims.ts';
import { badToken, type TokenFault, tokenExpired } from './faults.ts';
import type { IssuerKeys } from './issuer-keys.ts';

/** Of public keys only: what a token is signed with can then not be what everybody may read. */
export const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
/** How far clocks may differ, in seconds. */
export const skew = 30;

export interface Expected {
  issuer: string;
  audience: string;
  keys: IssuerKeys;
}

/**
 * Checks an access token: its signature, issuer, audience, times and kind.
 * @throws BusinessError `bad-token`, `token-expired`; `sign-in-unavailable` when its keys cannot be had
 */
export async function verifyAccessToken(token: string, expected: Expected): Promise<PersonClaims> {
  const { payload, typ } = await verified(token, expected, {
    requiredClaims: ['exp', 'iat', 'sub', 'sid'],
  });
  if (!isAccessToken(typ, payload)) throw badToken('type');
  const { sub, sid, iat } = payload;
  if (!isName(sub) || !isName(sid) || iat === undefined) throw badToken('claims');
  // What says that it was issued tomorrow would outlive every later word on its bearer.
  if (iat > Date.now() / 1000 + skew) throw badToken('not-yet');
  return personClaims({ ...payload, sub, sid, iat });
}

/** RFC 9068 names the kind in the head; Keycloak does in a claim, and calls ID tokens, refresh and logout tokens otherwise. */
function isAccessToken(typ: string | undefined, payload: JWTPayload): boolean {
  if ('events' in payload) return false;
  const kind = typ?.toLowerCase().replace(/^application\//, '');
  if (kind === 'at+jwt') return true;
  return (kind === undefined || kind === 'jwt') && payload.typ === 'Bearer';
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 300 && !value.includes('\0');

/** A token's content, once its signature, issuer, audience and times are right. */
export async function verified(
  token: string,
  { issuer, audience, keys }: Expected,
  options: JWTVerifyOptions,
): Promise<{ payload: JWTPayload; typ: string | undefined }> {
  const typ = headOf(token);
  try {
    const { payload } = await jwtVerify(token, keys.get, {
      ...options,
      algorithms,
      issuer,
      audience,
      clockTolerance: skew,
    });
    return { payload, typ };
  } catch (error) {
    if (isBusinessError(error)) throw error;
    throw faultOf(error);
  }
}

/** The kind that the head names. @throws BusinessError `bad-token` before anything is asked of the issuer */
function headOf(token: string): string | undefined {
  try {
    const { alg, typ } = decodeProtectedHeader(token);
    if (token.split('.').length !== 3) throw badToken('malformed');
    if (!algorithms.includes(String(alg))) throw badToken('algorithm');
    return typeof typ === 'string' ? typ : undefined;
  } catch (error) {
    throw isBusinessError(error) ? error : badToken('malformed', error);
  }
}

const byCode: Record<string, TokenFault> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWKS_NO_MATCHING_KEY: 'signature',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'signature',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm',
  ERR_JOSE_NOT_SUPPORTED: 'algorithm',
};
const byClaim: Record<string, TokenFault> = { iss: 'issuer', aud: 'audience', nbf: 'not-yet' };

function faultOf(error: unknown): Error {
  const { code = '', claim = '' } = error as { code?: string; claim?: string };
  if (code === 'ERR_JWT_EXPIRED') return tokenExpired();
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return badToken(byClaim[claim] ?? 'claims', error);
  return badToken(byCode[code] ?? 'malformed', error);
}
