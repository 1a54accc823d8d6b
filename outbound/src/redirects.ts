import { OutboundError } from './error.ts';

interface Visited {
  status: number;
  headers: Record<string, string>;
  /** Leaves the body. */
  close(): unknown;
}

/**
 * Follows redirects by hand, so that each address on the way goes through `visit` and whatever it checks.
 * @throws OutboundError `bad-address`, `bad-redirect`, `too-many-redirects`, and what `visit` throws
 */
export async function followed<T extends Visited>(
  address: string,
  most: number,
  visit: (url: URL) => Promise<T>,
): Promise<T> {
  if (!URL.canParse(address))
    throw new OutboundError('bad-address', `“${address}” is no address.`, { address });
  let url = new URL(address);
  for (let hop = 0; hop <= most; hop++) {
    const visited = await visit(url);
    const { location } = visited.headers;
    if (visited.status < 300 || visited.status > 399 || !location) return visited;
    await visited.close();
    if (!URL.canParse(location, url.href))
      throw new OutboundError('bad-redirect', `Redirected to “${location}”, which is no address.`, {
        address: url.href,
      });
    url = new URL(location, url);
  }
  throw new OutboundError('too-many-redirects', `More than ${most} redirects.`, { address });
}
