import type { Message } from '../../errors.ts';

/** Names in braces. */
export const templateNames = (path: string) =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);

/** What a path of a document may be written with, beside names in braces: what needs no percent escape. */
const literal = /^[A-Za-z0-9\-._~!$&'()*+,=:@]*$/;

/** Why a path of a document cannot be offered; undefined when it can. */
export function templateFault(path: string): Message | undefined {
  if (!path.startsWith('/'))
    return { vi: 'Đường dẫn phải bắt đầu bằng “/”.', en: 'A path must begin with “/”.' };
  const segments = path.slice(1).split('/');
  for (const [i, segment] of segments.entries()) {
    const bare = decodedOf(segment.replace(/\{[^{}/]+\}/g, ''));
    if (segment === '' && i < segments.length - 1)
      return { vi: 'Đường dẫn có đoạn trống.', en: 'The path has an empty segment.' };
    if (segment !== '' && /^\.{1,2}$/.test(decodedOf(segment)))
      return { vi: 'Đường dẫn có đoạn “.” hoặc “..”.', en: 'The path has a segment “.” or “..”.' };
    if (!literal.test(bare))
      return {
        vi: 'Đường dẫn có ký tự không dùng được, hoặc dấu ngoặc nhọn không khớp.',
        en: 'The path has a character that cannot be used, or a brace too many.',
      };
  }
  return undefined;
}

/** A literal of a document may be percent-encoded where it need not be. */
export function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\0';
  }
}
