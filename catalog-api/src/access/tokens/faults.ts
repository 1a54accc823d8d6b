import { type Message, notAllowed, unauthenticated, unavailable } from '../../errors.ts';

/** Why a token is not taken. */
export type TokenFault =
  | 'malformed'
  | 'algorithm'
  | 'type'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'not-yet'
  | 'claims';

const reasons: Record<TokenFault, Message> = {
  malformed: { vi: 'Không phải mã truy cập dạng JWT.', en: 'It is no access token in the form of a JWT.' },
  algorithm: { vi: 'Thuật toán ký không được nhận.', en: 'It is not signed by an algorithm that is taken.' },
  type: {
    vi: 'Đây không phải mã truy cập (access token).',
    en: 'It is another kind of token than an access token.',
  },
  signature: {
    vi: 'Chữ ký không phải của hệ thống đăng nhập này.',
    en: 'Its signature is not of this hub’s sign-in provider.',
  },
  issuer: { vi: 'Mã do hệ thống đăng nhập khác cấp.', en: 'It is of another sign-in provider.' },
  audience: { vi: 'Mã được cấp cho dịch vụ khác.', en: 'It was issued for another service.' },
  'not-yet': { vi: 'Mã chưa có hiệu lực.', en: 'It is not valid yet.' },
  claims: { vi: 'Mã thiếu thông tin bắt buộc.', en: 'It lacks what a token must say.' },
};

export const badToken = (reason: TokenFault, cause?: unknown) =>
  unauthenticated({
    code: 'bad-token',
    message: {
      vi: `Mã truy cập không được chấp nhận. ${reasons[reason].vi}`,
      en: `The access token is not taken. ${reasons[reason].en}`,
    },
    details: { reason },
    cause,
  });

export const tokenExpired = () =>
  unauthenticated({
    code: 'token-expired',
    message: { vi: 'Mã truy cập đã hết hạn.', en: 'The access token has expired.' },
  });

export const sessionEnded = () =>
  unauthenticated({
    code: 'session-ended',
    message: {
      vi: 'Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.',
      en: 'The session has ended. Sign in again.',
    },
  });

export const personSuspended = () =>
  notAllowed({
    code: 'person-suspended',
    message: {
      vi: 'Tài khoản này đang bị tạm khoá. Hãy liên hệ quản trị viên.',
      en: 'This person is suspended. Ask an administrator.',
    },
  });

export const signInUnavailable = (cause: unknown) =>
  unavailable({
    code: 'sign-in-unavailable',
    message: {
      vi: 'Hệ thống đăng nhập tạm thời không truy cập được. Hãy thử lại sau ít phút.',
      en: 'The sign-in provider is away for the moment. Try again in a few minutes.',
    },
    cause,
  });
