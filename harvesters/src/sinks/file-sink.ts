import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { noCounts, type Sink } from './sink.ts';

/**
 * The sink of a dry run: loads nothing. Records that would be put are written to a file, one JSON a line,
 * and count as created.
 * @param output path of the file; records are only counted without it
 */
export function createFileSink(output: string | undefined): Sink {
  const counts = noCounts();
  const stream: WriteStream | undefined = output === undefined ? undefined : createWriteStream(output);
  let broken: Error | undefined;
  stream?.on('error', (error) => {
    broken = error;
  });
  return {
    async add(entry) {
      if (broken) throw broken;
      if (entry.op === 'remove') counts.removed++;
      else if (entry.op === 'reject') counts[entry.outcome]++;
      else {
        counts.created++;
        if (stream && !stream.write(`${JSON.stringify(entry.record)}\n`)) await once(stream, 'drain');
      }
    },
    checkpoint: () => Promise.resolve(),
    async finish() {
      stream?.end();
      if (stream) await finished(stream);
      return { counts, problems: [] };
    },
    async abandon() {
      stream?.destroy();
    },
  };
}
