import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ClientGone, mediaType } from '../../http/body.ts';
import { bodyNotTaken, requestTooLarge } from './errors.ts';
import { counted } from './exchange.ts';
import type { Granted } from './forward.ts';
import { checkBody } from './validate.ts';

/** Bytes of a body that is held whole, to be checked. */
const mostHeld = 10 * 1024 * 1024;

/** Methods that carry no body; they only read, and may be tried again. */
export const isBodiless = (method: string) => method === 'GET' || method === 'HEAD';

/**
 * What is sent on as the body: the caller's own bytes, counted, held whole only where they are checked first.
 * @throws HttpError 400, 413, 415; BusinessError `invalid`
 */
export async function bodyOf({
  call: { request },
  asked,
  offer,
  version,
  route,
  values,
}: Granted): Promise<Readable | Buffer | null> {
  const length = request.headers['content-length'];
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  const { validateRequests } = offer.settings;
  const most = Math.min(
    offer.settings.mostRequestBytes,
    validateRequests ? mostHeld : Number.POSITIVE_INFINITY,
  );
  if (hasBody && isBodiless(request.method)) throw bodyNotTaken();
  if (hasBody && Number(length ?? 0) > most) throw requestTooLarge();
  const body = hasBody ? counted(request, most) : null;
  if (!validateRequests) return body;
  const check = (await version.validation())(route.method, route.template);
  if (!check) return body;
  check.parameters({ values, names: route.names, query: asked.query, headers: request.headers });
  if (body === null || !check.body?.types.some((type) => type.check)) {
    checkBody(check, mediaType(request), body === null ? undefined : null);
    return body;
  }
  const whole = await buffer(body).catch((error: unknown) => {
    throw error instanceof ClientGone ? error : requestTooLarge();
  });
  checkBody(check, mediaType(request), whole);
  return whole;
}
