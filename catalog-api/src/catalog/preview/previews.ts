import type { Distribution } from '@envhub/metadata-schemas';
import type { Logger } from 'pino';
import { isTooDeep } from '../../http/json-depth.ts';
import { type Asked, askedOf, type Kind, mostBytes } from './asked.ts';
import { mediaTypeOf, readText } from './content.ts';
import { geojsonPreview } from './geojson.ts';
import { jsonPreview, parsed } from './json.ts';
import { createMemory, type Memory, type Remembered } from './memory.ts';
import { textPreview } from './plain-text.ts';
import type { Part, Reader } from './reader.ts';
import { NoPreview, passing, type Reason, reasonOf } from './reason.ts';
import { tablePreview } from './table.ts';

export interface None {
  kind: 'none';
  reason: Reason;
}

/** What a file looks like: the contract's Preview, still without the address of pictures and PDF. */
export type Shown =
  | ReturnType<typeof tablePreview>
  | ReturnType<typeof geojsonPreview>
  | ReturnType<typeof jsonPreview>
  | ReturnType<typeof textPreview>
  | { kind: 'image' | 'pdf' };

export interface Content {
  kind: 'content';
  type: string;
  bytes: Buffer;
}

const kilo = 2 ** 10;
/** Bytes of a file that are enough to show its beginning, or to tell what a picture is. */
const beginningBytes: Partial<Record<Kind, number>> = { image: kilo, pdf: kilo };
const ordinaryBeginning = 256 * kilo;
/** Bytes that are remembered. */
const shownBytes = 8 * 2 ** 20;
const contentBytes = 24 * 2 ** 20;
/** Seconds that a preview holds, and seconds that a source which does not answer is left alone. */
const lasting = 300;
const fleeting = 30;

/** Shows the beginnings of files that lie elsewhere, and remembers them for a while. */
export function createPreviews({ read, log }: { read: Reader; log: Logger }) {
  const shown = createMemory<Shown | None>(shownBytes);
  const contents = createMemory<Content | None>(contentBytes);

  const none = (error: unknown): Remembered<None> => {
    const reason = reasonOf(error);
    if (!reason) throw error;
    log.debug({ reason, err: error }, 'no preview');
    return { value: { kind: 'none', reason }, bytes: 0, seconds: passing.has(reason) ? fleeting : lasting };
  };

  /** Makes something of a distribution's file; that nothing can be made of it is remembered too. */
  async function made<T>(
    memory: Memory<T | None>,
    distribution: Distribution,
    revision: number,
    make: (asked: Asked) => Promise<{ value: T; bytes: number }>,
  ): Promise<Remembered<T | None>> {
    try {
      const asked = askedOf(distribution);
      return await memory(`${asked.kind} ${revision} ${asked.address}`, async () => {
        try {
          return { ...(await make(asked)), seconds: lasting };
        } catch (error) {
          return none(error);
        }
      });
    } catch (error) {
      return none(error);
    }
  }

  return {
    /** What a file looks like, or why that cannot be shown. */
    preview: (distribution: Distribution, revision: number) =>
      made(shown, distribution, revision, async ({ kind, address }) => {
        const whole = kind === 'geojson';
        const bytes = (whole ? mostBytes[kind] : beginningBytes[kind]) ?? ordinaryBeginning;
        const value = shownAs(kind, await read({ address, bytes, whole }));
        return { value, bytes: JSON.stringify(value).length };
      }),

    /** The bytes of a picture or PDF, or why they cannot be shown. */
    content: (distribution: Distribution, revision: number) =>
      made(contents, distribution, revision, async ({ kind, address }) => {
        if (kind !== 'image' && kind !== 'pdf') throw new NoPreview('not-previewable');
        const { bytes } = await read({ address, bytes: mostBytes[kind] ?? 0, whole: true });
        const value: Content = { kind: 'content', type: pictureType(bytes), bytes };
        return { value, bytes: bytes.length };
      }),
  };
}

export type Previews = ReturnType<typeof createPreviews>;

/** @throws NoPreview */
function shownAs(kind: Kind, { bytes, complete, size, charset }: Part): Shown {
  if (bytes.length === 0) throw new NoPreview('empty');
  if (kind === 'image' || kind === 'pdf') {
    if ((size ?? 0) > (mostBytes[kind] ?? 0)) throw new NoPreview('too-large');
    return { kind: pictureType(bytes) === 'application/pdf' ? 'pdf' : 'image' };
  }
  const text = readText(bytes, complete, charset);
  if (kind === 'table') return tablePreview(text, complete);
  if (kind === 'geojson') {
    // Millions of arrays in arrays are parsed for seconds, and nobody else is served meanwhile.
    if (isTooDeep(bytes)) throw new NoPreview('broken', 'nested too deep');
    return geojsonPreview(parsed(text));
  }
  return kind === 'json' ? jsonPreview(text, complete) : textPreview(text, complete);
}

/** @throws NoPreview `empty`, `broken` */
function pictureType(bytes: Buffer): string {
  const type = mediaTypeOf(bytes);
  if (!type) throw new NoPreview(bytes.length === 0 ? 'empty' : 'broken', 'neither a picture nor PDF');
  return type;
}
