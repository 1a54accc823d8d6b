import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createUtf8Check, type Utf8Verdict } from '@envhub/outbound';

/** Bytes of one answer: in memory while small, beyond that in a file that vanishes with the process. */
export interface Spool {
  readonly size: number;
  readonly head: Buffer;
  readonly utf8: Utf8Verdict;
  read(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

const memoryBytes = 1 << 20;
const pieceBytes = 1 << 16;

/** Takes pieces to their end. @throws whatever the pieces or the disk throw */
export async function spool(pieces: AsyncIterable<Uint8Array>): Promise<Spool> {
  const check = createUtf8Check();
  const held: Buffer[] = [];
  let size = 0;
  let head: Buffer = Buffer.alloc(0);
  let file: FileHandle | undefined;
  try {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      check.add(bytes);
      if (head.length < 1024) head = Buffer.concat([head, bytes.subarray(0, 1024 - head.length)]);
      size += bytes.length;
      held.push(bytes);
      if (file || size > memoryBytes) {
        file ??= await temporaryFile();
        await file.writev(held.splice(0));
      }
    }
  } catch (error) {
    await file?.close();
    throw error;
  }
  return {
    size,
    head,
    utf8: check.verdict(),
    read: () => (file ? fromFile(file, size) : fromMemory(held)),
    close: async () => file?.close(),
  };
}

async function temporaryFile(): Promise<FileHandle> {
  const name = path.join(os.tmpdir(), `envhub-harvest-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  // Unlinked at once: the space is free again even after kill -9.
  await rm(name);
  return file;
}

async function* fromFile(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < size; ) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* fromMemory(held: Buffer[]): AsyncGenerator<Buffer> {
  yield* held;
}
