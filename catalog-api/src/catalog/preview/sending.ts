import { notFound, unavailable } from '../../errors.ts';
import { ClientGone } from '../../http/body.ts';
import { passing, type Reason } from './reason.ts';
import { createTurns } from './turns.ts';

/** Milliseconds that a reader may take for one answer. */
const longest = 60_000;
const pieceBytes = 64 * 1024;

/**
 * Sends bytes piece by piece. They lie in memory as long as their reader takes: a few at once, and not for
 * ever, so that slow readers cannot fill it.
 */
export function createSending() {
  const turn = createTurns({ atOnce: 16, forOne: 16, patience: 2000 });
  return async function* sent(bytes: Buffer): AsyncGenerator<Uint8Array> {
    const done = await turn('').catch(() => {
      throw notShown('too-slow');
    });
    const late = Date.now() + longest;
    try {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        if (Date.now() > late) throw new ClientGone();
        yield bytes.subarray(at, at + pieceBytes);
      }
    } finally {
      done();
    }
  };
}

/** The error of a file that cannot be shown: one that may pass, or one that stays. */
export function notShown(reason: Reason): Error {
  const details = { reason };
  if (passing.has(reason))
    return unavailable({
      code: 'preview-unavailable',
      message: { vi: 'Hiện chưa đọc được tệp ở nguồn.', en: 'The file cannot be read at its source now.' },
      details,
    });
  return notFound({
    code: 'no-preview',
    message: { vi: 'Không thể hiển thị tệp này.', en: 'This file cannot be shown.' },
    details,
  });
}
