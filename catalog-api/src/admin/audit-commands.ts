import { type Command, done } from './command.ts';

interface Verification {
  checked: number;
  unsealed: number;
  head: { position: number; hash: string };
  broken: { kind: string; position: number | null; eventId: number | null; message: string } | null;
  next: string | null;
}

/** The log is not as it was written; the text says where. */
export class BrokenLog extends Error {
  constructor({ kind, position, eventId, message }: NonNullable<Verification['broken']>) {
    const where = [
      ...(position === null ? [] : [`link ${position}`]),
      ...(eventId === null ? [] : [`event ${eventId}`]),
    ];
    super(`The audit log is broken at ${where.join(', ')} (${kind}): ${message}.`);
    this.name = 'BrokenLog';
  }
}

/**
 * Checks the chain of the audit log, part by part.
 * @param anchor what `audit anchor` printed once, to find a log whose end was cut off with the chain's own
 */
export const verifyAudit =
  (anchor: string | undefined): Command =>
  async (call) => {
    for (let cursor = ''; ; ) {
      const query = new URLSearchParams({ ...(anchor && { anchor }), ...(cursor && { cursor }) });
      const part = (await done(call('GET', `/api/v1/audit/verification?${query}`))) as Verification;
      if (part.broken) throw new BrokenLog(part.broken);
      if (part.next === null)
        return `The audit log is whole: ${part.checked} links, the last ${part.head.position}:${part.head.hash}.\n`;
      cursor = part.next;
    }
  };

/** Prints the head of the chain alone, to be kept where nobody who changes the database can change it. */
export const printAnchor: Command = async (call) => {
  const { position, hash } = (await done(call('GET', '/api/v1/audit/anchor'))) as Verification['head'];
  return `${position}:${hash}\n`;
};
