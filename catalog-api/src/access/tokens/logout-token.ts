import { invalid, isBusinessError } from '../../errors.ts';
import { type Expected, skew, verified } from './verify.ts';

/** Whose session has ended, by what the issuer tells: one session, or all of a person. */
export interface EndedByIssuer {
  sid: string | null;
  subject: string | null;
  jti: string;
  /** Until when the same token could be sent again. */
  until: Date;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** A logout token is sent when it is made: older ones are not taken, in seconds. */
const oldest = 300;

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 * @param expected its audience is the client that is told
 * @throws BusinessError `bad-logout-token`, `sign-in-unavailable`
 */
export async function verifyLogoutToken(token: string, expected: Expected): Promise<EndedByIssuer> {
  try {
    const { payload, typ } = await verified(token, expected, {
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: oldest,
    });
    const kind = typ?.toLowerCase().replace(/^application\//, '') ?? 'jwt';
    const events = payload.events as Record<string, unknown> | null;
    const told = typeof events === 'object' && events !== null && isObject(events[event]);
    const sid = textOf(payload.sid);
    const subject = textOf(payload.sub);
    const jti = textOf(payload.jti);
    if (!['logout+jwt', 'jwt'].includes(kind) || !told || 'nonce' in payload) throw badLogoutToken();
    if (jti === null || (sid === null && subject === null)) throw badLogoutToken();
    return { sid, subject, jti, until: new Date(Date.now() + (oldest + 2 * skew) * 1000) };
  } catch (error) {
    if (isBusinessError(error) && error.kind === 'unavailable') throw error;
    throw isBusinessError(error) && error.code === 'bad-logout-token' ? error : badLogoutToken(error);
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= 300 && !value.includes('\0') ? value : null;

export const badLogoutToken = (cause?: unknown) =>
  invalid({
    code: 'bad-logout-token',
    message: {
      vi: 'Mã đăng xuất không đúng, đã quá hạn hoặc đã được dùng.',
      en: 'The logout token is not right, too old, or was used before.',
    },
    cause,
  });
