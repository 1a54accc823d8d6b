import zlib from 'node:zlib';

type Decoder = zlib.Gunzip | zlib.BrotliDecompress | zlib.Inflate;

const decoders: Record<string, () => Decoder> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
};

/** Undoes a content encoding, and gzip files that are served as such. */
export function unpacked(body: AsyncIterable<Buffer>, encoding: string): AsyncIterable<Uint8Array> {
  const decoder = decoders[encoding]?.();
  return gunzipFiles(decoder ? through(body, decoder) : body);
}

/** Unpacks bytes that are themselves a gzip file. */
export async function* gunzipFiles(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  async function* all() {
    try {
      yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* through(all(), zlib.createGunzip());
  else yield* all();
}

async function* through(pieces: AsyncIterable<Uint8Array>, decoder: Decoder): AsyncGenerator<Uint8Array> {
  const feed = async () => {
    try {
      for await (const piece of pieces) {
        if (decoder.destroyed) return;
        if (!decoder.write(piece)) await new Promise<void>((go) => drained(decoder, go));
      }
      decoder.end();
    } catch (error) {
      decoder.destroy(error as Error);
    }
  };
  // Never waited for: whoever stops early does not wait for a source that sends nothing more.
  void feed();
  try {
    yield* decoder;
  } finally {
    decoder.destroy();
  }
}

function drained(decoder: NodeJS.WritableStream, go: () => void): void {
  decoder.once('drain', go);
  decoder.once('close', go);
}
