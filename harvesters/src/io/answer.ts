import { decode, sniffEncoding } from '@envhub/outbound';
import { type Answer, SourceError } from '../contract.ts';
import type { Spool } from './spool.ts';

/** Longest text that is held in memory at once, in bytes. */
const textBytes = 64 << 20;

export interface AnswerOptions {
  address: string;
  type: string;
  charset?: string | undefined;
  link?: string;
}

/** Makes an answer of bytes that have arrived whole. */
export function createAnswer(body: Spool, options: AnswerOptions): Answer {
  const { address } = options;
  const encoding = sniffEncoding(body.head, options.charset, body.utf8);
  const chunks = () => decode(body.read(), encoding);

  const text = async () => {
    if (body.size > textBytes)
      throw new SourceError(
        'too-large',
        `The answer has ${body.size} bytes; a document of this kind is read up to ${textBytes} bytes. Ask the source for smaller pages.`,
        { address },
      );
    const parts: string[] = [];
    for await (const chunk of chunks()) parts.push(chunk);
    return parts.join('');
  };

  const json = async () => {
    const content = await text();
    if (content.trim() === '')
      throw new SourceError('empty', 'The answer is empty where JSON was expected.', {
        address,
        transient: true,
      });
    if (content.startsWith('<')) throw htmlInsteadOf('JSON', content, address);
    try {
      return JSON.parse(content) as unknown;
    } catch (cause) {
      throw new SourceError('not-json', `The answer is no JSON: ${(cause as Error).message}`, {
        address,
        cause,
      });
    }
  };

  return {
    address,
    type: options.type,
    size: body.size,
    link: options.link ?? '',
    chunks,
    text,
    json,
    close: body.close,
  };
}

/** The fault of a page for people where data was expected, naming the page's title. */
export function htmlInsteadOf(expected: string, text: string, address: string): SourceError {
  const title = /<title[^>]*>([^<]{0,200})/i.exec(text.slice(0, 20_000))?.[1]?.trim();
  return new SourceError(
    `html-instead-of-${expected.toLowerCase()}`,
    `The answer is a web page${title ? ` (“${title}”)` : ''}, not ${expected}. Check the address in source.url.`,
    { address },
  );
}
