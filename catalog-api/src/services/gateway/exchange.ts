import { PassThrough, type Readable } from 'node:stream';
import type { Flow, OutboundError, RelayCall } from '@envhub/outbound';
import { ClientGone } from '../../http/body.ts';
import type { Outcome } from './circuit.ts';
import { requestTooLarge, serviceTimeout, serviceTooLarge, serviceUnavailable } from './errors.ts';
import type { Server } from './servers.ts';

type Headers = Record<string, string | string[] | undefined>;

/** Where an answer goes, piece by piece. */
export interface Sink {
  /** The head came. @returns what is to be done with the body @throws HttpError when it is not passed on */
  head(status: number, headers: Headers): void;
  /** @returns false when no more should come until `ready` is called */
  piece(bytes: Buffer, ready: () => void): boolean;
  end(): void;
  /** The answer broke off after its head: the caller must see that it is not whole. */
  cut(): void;
}

export interface Limits {
  mostReplyBytes: number;
  /** Milliseconds. */
  total: number;
}

/** What became of one call of a service's server. */
export interface Done {
  outcome: Outcome;
  /** Undefined where the answer was passed on whole. */
  error?: unknown;
  /** Nothing of an answer came, and the server was not reached or the connection ended: another try may help. */
  mayRetry: boolean;
}

/**
 * Makes one call of a service's server and passes its answer on, within limits of time and size; it always ends.
 * @param signal fires when the caller goes away
 */
export function exchange(
  server: Server,
  call: RelayCall,
  sink: Sink,
  limits: Limits,
  signal: AbortSignal,
): Promise<Done> {
  return new Promise((resolve) => {
    let flow: Flow | undefined;
    let hasHead = false;
    let isUnwell = false;
    let received = 0;
    let isOver = false;

    const finish = (done: Done) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      signal.removeEventListener('abort', gone);
      if (done.error !== undefined && hasHead) sink.cut();
      resolve(done);
    };
    /** Ends the call from our side. */
    const stop = (error: unknown, outcome: Outcome) => {
      finish({ outcome, error, mayRetry: false });
      flow?.abort(error as Error);
    };
    const gone = () => stop(signal.reason, 'unknown');
    const late = setTimeout(() => stop(serviceTimeout(), 'bad'), limits.total);
    signal.addEventListener('abort', gone, { once: true });
    if (signal.aborted) return gone();

    server.relay.send(call, {
      begun(begun) {
        flow = begun;
        if (isOver) begun.abort(new ClientGone());
      },
      head(status, headers) {
        isUnwell = isServersFault(status);
        try {
          if (Number(headers['content-length']) > limits.mostReplyBytes && call.method !== 'HEAD')
            throw serviceTooLarge();
          sink.head(status, headers);
          hasHead = true;
        } catch (error) {
          stop(error, isUnwell ? 'bad' : 'good');
        }
      },
      piece(bytes) {
        if (isOver) return;
        received += bytes.length;
        if (received > limits.mostReplyBytes) stop(serviceTooLarge(), 'good');
        else if (!sink.piece(bytes, () => flow?.resume())) flow?.pause();
      },
      ended() {
        if (!isOver) sink.end();
        finish({ outcome: isUnwell ? 'bad' : 'good', mayRetry: false });
      },
      failed: (error) => finish(failure(error, hasHead, call)),
    });
  });
}

/** What says that a server is not well, rather than that it was asked something odd. */
const isServersFault = (status: number) => status === 502 || status === 503 || status === 504;

function failure(error: OutboundError, hasHead: boolean, call: RelayCall): Done {
  const { cause } = error;
  // The caller's own body broke off or was too long: no fault of the server's.
  if (cause instanceof ClientGone || (cause as { code?: string } | undefined)?.code === tooLong)
    return {
      outcome: 'unknown',
      error: cause instanceof ClientGone ? cause : requestTooLarge(),
      mayRetry: false,
    };
  const isSlow = /^(connect-too-slow|answer-too-slow|idle-too-long)$/.test(error.code);
  return {
    outcome: 'bad',
    error: Object.assign(isSlow ? serviceTimeout() : serviceUnavailable(), { cause: error }),
    mayRetry: !hasHead && call.body === null && /^(unreachable|cut-off)$/.test(error.code),
  };
}

const tooLong = 'ENVHUB_TOO_LONG';

/** A request's body on its way, counted: beyond the limit it breaks off. */
export function counted(body: Readable, most: number): PassThrough {
  let sent = 0;
  const through = new PassThrough({
    transform(piece: Buffer, _encoding, done) {
      sent += piece.length;
      if (sent > most) done(Object.assign(new Error('the body is too long'), { code: tooLong }));
      else done(null, piece);
    },
  });
  body.on('error', () => through.destroy(new ClientGone()));
  body.on('aborted', () => through.destroy(new ClientGone()));
  body.pipe(through);
  return through;
}
