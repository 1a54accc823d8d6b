import { createRequester, followed, type Guard, OutboundError, textOf } from '@envhub/outbound';
import { invalid, type Message } from '../../errors.ts';
import { mostBytes } from './read.ts';

const patience = { idle: 10_000, answer: 20_000 };
const mostRedirects = 3;

const said: Record<string, Message> = {
  'address-refused': {
    vi: 'Cổng không truy cập địa chỉ này: không phải địa chỉ công khai.',
    en: 'The hub does not go to this address: it is not a public one.',
  },
  'too-large': { vi: 'Tài liệu ở địa chỉ này quá lớn.', en: 'The document there is too large.' },
  'too-slow': { vi: 'Địa chỉ này trả lời quá chậm.', en: 'The address answers too slowly.' },
};

/** Fetches OpenAPI documents from where agencies keep them, each hop through the guard. */
export function createDocumentFetch(guard: Guard) {
  return async (address: string, signal: AbortSignal): Promise<string> => {
    const requester = createRequester(guard, patience);
    try {
      const reply = await followed(address, mostRedirects, (url) =>
        requester.ask({
          url,
          headers: { accept: 'application/json, application/yaml, text/yaml, */*;q=0.5' },
          bytes: mostBytes,
          signal,
        }),
      );
      if (reply.status !== 200) {
        reply.close();
        throw unreachable({
          vi: `Địa chỉ này trả lời ${reply.status}.`,
          en: `The address answers ${reply.status}.`,
        });
      }
      const pieces: Uint8Array[] = [];
      for await (const piece of reply.body) pieces.push(piece);
      return textOf(
        Buffer.concat(pieces),
        /charset="?([^";\s]+)/i.exec(reply.headers['content-type'] ?? '')?.[1],
      );
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      // What the guard says in full would tell where names of the inner network lead.
      throw unreachable(
        said[error.code] ?? {
          vi: 'Không đọc được tài liệu ở địa chỉ này.',
          en: 'The document cannot be read from this address.',
        },
        error,
      );
    } finally {
      await requester.close();
    }
  };
}

export type DocumentFetch = ReturnType<typeof createDocumentFetch>;

const unreachable = (message: Message, cause?: unknown) =>
  invalid({
    code: 'document-unreachable',
    message: { vi: 'Không tải được tài liệu OpenAPI.', en: 'The OpenAPI document could not be fetched.' },
    faults: [{ pointer: '/documentUrl', code: 'document-unreachable', message }],
    cause,
  });
