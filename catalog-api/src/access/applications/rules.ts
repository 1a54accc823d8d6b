import type { Schemas } from '@envhub/openapi';
import { type Fault, invalid } from '../../errors.ts';

export type ApplicationInput = Schemas['ApplicationInput'];

/** Bytes of an icon at most: a launcher shows many. */
const largestIcon = 50_000;

/** How a picture of each type begins; SVG is none of them, for it may carry scripts. */
const beginnings: Record<string, RegExp> = {
  'image/png': /^89504e470d0a1a0a/,
  'image/jpeg': /^ffd8ff/,
  'image/webp': /^52494646.{8}57454250/,
  'image/x-icon': /^00000100/,
};

export interface Icon {
  type: string;
  bytes: Buffer;
}

/** The picture of a data: address; undefined where the bytes are not of the type that the address claims. */
export function iconOf(address: string): Icon | undefined {
  const [, claimed = '', text = ''] = /^data:([a-z.+/-]+);base64,(.*)$/.exec(address) ?? [];
  const type = claimed === 'image/vnd.microsoft.icon' ? 'image/x-icon' : claimed;
  const bytes = Buffer.from(text, 'base64');
  return beginnings[type]?.test(bytes.toString('hex', 0, 16)) ? { type, bytes } : undefined;
}

/**
 * Holds an application to what the contract's schema cannot say.
 * @param publicUrl where the hub itself is: one on this very machine may lead to others on it without TLS
 * @throws BusinessError `invalid` (invalid-application) naming each fault
 */
export function assertApplication({ icon, url }: ApplicationInput, publicUrl: string): void {
  const faults = [...(icon ? iconFaults(icon) : []), ...addressFaults(url, publicUrl)];
  if (faults.length === 0) return;
  throw invalid({
    code: 'invalid-application',
    message: {
      vi: 'Thông tin ứng dụng chưa hợp lệ; xem từng lỗi ở dưới.',
      en: 'The application is not valid; each fault is named below.',
    },
    faults,
  });
}

function iconFaults(address: string): Fault[] {
  const icon = iconOf(address);
  if (!icon) {
    const message = {
      vi: 'Nội dung không phải là hình thuộc loại đã ghi.',
      en: 'The content is not a picture of the type that it claims.',
    };
    return [{ pointer: '/icon', code: 'bad-picture', message }];
  }
  if (icon.bytes.length <= largestIcon) return [];
  const message = { vi: 'Hình lớn hơn 50 kB.', en: 'The picture is larger than 50 kB.' };
  return [{ pointer: '/icon', code: 'picture-too-large', message }];
}

function addressFaults(text: string, publicUrl: string): Fault[] {
  if (isAddress(text, publicUrl)) return [];
  const message = {
    vi: 'Phải là địa chỉ https://… đầy đủ, không kèm tên và mật khẩu.',
    en: 'Must be a whole https://… address, without a name and password in it.',
  };
  return [{ pointer: '/url', code: 'bad-address', message }];
}

function isAddress(text: string, publicUrl: string): boolean {
  // The parser would silently drop blanks and line ends, and read a backslash as a slash.
  if (/[\s\\\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (isLoopback(url) && isLoopback(new URL(publicUrl)));
}

const isLoopback = ({ protocol, hostname }: URL) =>
  protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
