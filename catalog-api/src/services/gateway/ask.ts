import { OutboundError, type Relay, type RelayCall } from '@envhub/outbound';

/** A small answer, held whole. */
export interface Told {
  status: number;
  body: Buffer;
}

/**
 * Calls a server for the hub's own ends and reads its answer whole.
 * @param most bytes of the answer; beyond them `too-large`
 * @param within milliseconds for all of it
 * @throws OutboundError
 */
export function ask(
  relay: Relay,
  call: Pick<RelayCall, 'method' | 'path' | 'headers' | 'body'>,
  most: number,
  within: number,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let status = 0;
    let size = 0;
    let isOver = false;
    let abort: (reason: Error) => void = (reason) => end(reject, reason);
    const late = setTimeout(
      () => abort(new OutboundError('answer-too-slow', 'The answer took too long.')),
      within,
    );
    function end<V>(settle: (value: V) => void, value: V): void {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      settle(value);
    }
    relay.send(
      { ...call, firstByteWithin: within, idleWithin: within },
      {
        begun(flow) {
          if (isOver) flow.abort(new Error('too late'));
          abort = (reason) => {
            flow.abort(reason);
            end(reject, reason);
          };
        },
        head(got) {
          status = got;
        },
        piece(bytes) {
          size += bytes.length;
          if (size > most) abort(new OutboundError('too-large', `The answer is longer than ${most} bytes.`));
          else pieces.push(bytes);
        },
        ended: () => end(resolve, { status, body: Buffer.concat(pieces) }),
        failed: (error) => end(reject, error),
      },
    );
  });
}
