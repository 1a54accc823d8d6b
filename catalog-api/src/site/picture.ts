/** A picture as a data: address carries it. */
export interface Picture {
  type: string;
  bytes: Buffer;
}

const hex = (bytes: Buffer, from: number, to: number) => bytes.toString('hex', from, to);

/** Whether bytes begin as a picture of that type does. */
const signatures: Record<string, (bytes: Buffer) => boolean> = {
  'image/png': (bytes) => hex(bytes, 0, 8) === '89504e470d0a1a0a',
  'image/jpeg': (bytes) => hex(bytes, 0, 3) === 'ffd8ff',
  'image/webp': (bytes) =>
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  // What it may do is the business of the policy that it is served with.
  'image/svg+xml': (bytes) => {
    const text = bytes.toString('utf8');
    return /^\uFEFF?\s*</.test(text) && /<svg[\s>]/.test(text.slice(0, 4096));
  },
};

/** The picture of a data: address; undefined where the bytes are not of the type that the address claims. */
export function pictureOf(address: string): Picture | undefined {
  const [, type = '', text = ''] = /^data:([a-z+/]+);base64,(.*)$/.exec(address) ?? [];
  const bytes = Buffer.from(text, 'base64');
  return signatures[type]?.(bytes) ? { type, bytes } : undefined;
}
