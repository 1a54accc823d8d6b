import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/**
 * Seals small secrets for the database.
 * @param keys 32 bytes each in base64: the first seals, all of them open, so that keys can be changed
 */
export function createSealing(keys: readonly string[]) {
  const known = keys.map((text) => {
    const key = Buffer.from(text, 'base64');
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  });
  const [newest] = known;
  if (!newest) throw new Error('there is no key to seal secrets with');

  return {
    /** @param subject whose secret it is: sealed for one, it does not open for another */
    seal(text: string, subject: string): string {
      const iv = randomBytes(12);
      const cipher = createCipheriv(algorithm, newest.key, iv).setAAD(Buffer.from(subject));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [
        'v1',
        newest.id,
        ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url')),
      ].join('.');
    },

    /** @throws Error when the key is not there, or the text was changed or sealed for another subject */
    open(text: string, subject: string): string {
      const [form, id, ...parts] = text.split('.');
      const [iv, sealed, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (form !== 'v1' || !iv || !sealed || tag?.length !== 16) throw new Error('this is nothing sealed');
      const key = known.find((one) => one.id === id)?.key;
      if (!key) throw new Error(`the key ${id} that sealed this is not among SECRETS_KEY`);
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: 16 })
        .setAAD(Buffer.from(subject))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
    },

    /** Whether the newest key sealed this. */
    isNewest: (text: string) => text.startsWith(`v1.${newest.id}.`),
  };
}

export type Sealing = ReturnType<typeof createSealing>;
