import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a ticket holds, in milliseconds. */
const life = 10 * 60_000;

export interface Ticket {
  accountId: string;
  /** The sign-in under way that it belongs to. */
  uid: string;
}

const signature = (text: string, secret: string) =>
  createHmac('sha256', secret).update(`ticket ${text}`).digest('base64url');

/** Says that somebody proved a password that they must change now, within one sign-in. */
export function makeTicket({ accountId, uid }: Ticket, secret: string, now = Date.now()): string {
  const text = [accountId, uid, now + life].join('.');
  return `${text}.${signature(text, secret)}`;
}

/** @returns the account; undefined when it is no ticket of ours, of another sign-in, or too old */
export function readTicket(
  ticket: string,
  uid: string,
  secret: string,
  now = Date.now(),
): string | undefined {
  const at = ticket.lastIndexOf('.');
  const text = ticket.slice(0, Math.max(at, 0));
  const [given, right] = [ticket.slice(at + 1), signature(text, secret)].map((part) => Buffer.from(part));
  if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [accountId, of, until] = text.split('.');
  return of === uid && Number(until) > now ? accountId : undefined;
}
