import { mediaTypeOf } from '../catalog/index.ts';

/** A picture as a data: address carries it. */
export interface Picture {
  type: string;
  bytes: Buffer;
}

/** Whether bytes begin as a picture of that type does. */
function isOfType(bytes: Buffer, type: string): boolean {
  if (type !== 'image/svg+xml') return mediaTypeOf(bytes) === type;
  // What it may do is the business of the policy that it is served with.
  const text = bytes.toString('utf8');
  return /^\uFEFF?\s*</.test(text) && /<svg[\s>]/.test(text.slice(0, 4096));
}

/** The picture of a data: address; undefined where the bytes are not of the type that the address claims. */
export function pictureOf(address: string): Picture | undefined {
  const [, type = '', text = ''] = /^data:([a-z+/]+);base64,(.*)$/.exec(address) ?? [];
  const bytes = Buffer.from(text, 'base64');
  return isOfType(bytes, type) ? { type, bytes } : undefined;
}
