import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Message } from '../../errors.ts';

/** scrypt of new passwords: 32 MiB and about a tenth of a second. Older hashes say their own. */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const bytes = 32;

export const shortest = 10;
export const longest = 128;

const derive = (password: string, salt: Buffer, { N, r, p }: typeof cost) =>
  new Promise<Buffer>((resolve, reject) => {
    // As typed on any keyboard: letters with marks come in two forms.
    scrypt(password.normalize('NFKC'), salt, bytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** A text that holds the parameters, the salt and the hash. */
export async function hashOfPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** What an account that is not there is compared with, so that both take as long. */
let nobody: Promise<string> | undefined;

/** @param hash of the account; undefined where there is none, which takes as long and is never right */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  nobody ??= hashOfPassword(randomBytes(24).toString('base64url'));
  const [, N, r, p, salt = '', key = ''] = (hash ?? (await nobody)).split('$');
  const derived = await derive(password.slice(0, longest * 4), Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && hash !== undefined;
}

/** A password that a person can copy: 96 random bits. */
export const newPassword = () => randomBytes(12).toString('base64url');

/** What is wrong with a password that somebody chose; undefined when it will do. */
export function passwordFault(password: string, names: (string | null)[]): Message | undefined {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < shortest)
    return {
      vi: `Mật khẩu cần ít nhất ${shortest} ký tự.`,
      en: `A password has at least ${shortest} characters.`,
    };
  if (letters.length > longest)
    return { vi: `Mật khẩu dài nhất ${longest} ký tự.`, en: `A password has at most ${longest} characters.` };
  if (new Set(letters).size < 5)
    return { vi: 'Mật khẩu quá dễ đoán.', en: 'This password is too easy to guess.' };
  const folded = password.toLowerCase();
  if (names.some((name) => name && name.length > 3 && folded.includes(name.toLowerCase())))
    return {
      vi: 'Mật khẩu không được chứa tên đăng nhập hoặc e-mail.',
      en: 'A password does not have the user name or the e-mail address in it.',
    };
  return undefined;
}
