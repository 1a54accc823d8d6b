import { createTransport } from 'nodemailer';
import type { Composed } from './compose.ts';

/** Sends one e-mail. @throws SmtpError */
export type Send = (mail: { id: string; to: string } & Composed, signal: AbortSignal) => Promise<void>;

/** Why an e-mail was not taken. */
export class SmtpError extends Error {
  /** Whether the server will never take this one, whereas it may take others. */
  readonly forGood: boolean;
  /** Whether the server itself is the trouble: others would fare alike now. */
  readonly away: boolean;
  constructor(
    message: string,
    { forGood, away, cause }: { forGood: boolean; away: boolean; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'SmtpError';
    this.forGood = forGood;
    this.away = away;
  }
}

/** How long a mail server may be silent, and how long one e-mail may take, in milliseconds. */
const silence = 15_000;
const whole = 60_000;

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/**
 * A way to a mail server. Without TLS (smtps:, or STARTTLS on smtp:) nothing is sent, except to this very machine,
 * unless the address says `?tls=required`, and where it says `?tls=off`.
 * @param url smtp(s)://user:password@host:port
 * @param ca a certificate that is trusted instead of the usual ones
 */
export function createSmtp({
  url,
  from,
  patience = { silence, whole },
  ca,
}: {
  url: string;
  from: string;
  patience?: { silence: number; whole: number };
  ca?: string;
}): { send: Send; close(): void } {
  const address = new URL(url);
  const secure = address.protocol === 'smtps:';
  const wanted = address.searchParams.get('tls');
  const plain = (isLoopback(address.hostname) && wanted !== 'required') || wanted === 'off';
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: wanted === 'off',
    // On this very machine a certificate that nobody signed spoils nothing.
    opportunisticTLS: plain,
    ...(address.username && {
      auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) },
    }),
    connectionTimeout: patience.silence,
    greetingTimeout: patience.silence,
    socketTimeout: patience.silence,
    dnsTimeout: patience.silence,
    ...(ca && { tls: { ca } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';

  return {
    async send({ id, to, subject, text, html, language, unsubscribe }, signal) {
      try {
        await transport.sendMail({
          from,
          // An address alone: a name could carry further recipients.
          to: { name: '', address: to },
          subject,
          text,
          html,
          // The same at every attempt: a server that took it and could not say so may know it again.
          messageId: `<${id}@${domain}>`,
          headers: {
            'Content-Language': language,
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          signal: AbortSignal.any([signal, AbortSignal.timeout(patience.whole)]),
        });
      } catch (error) {
        throw smtpError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Errors of one e-mail alone; all others are of the server or the way to it. */
const ofOneMail = new Set(['EENVELOPE', 'EMESSAGE']);

function smtpError(error: unknown): SmtpError {
  if (!(error instanceof Error)) return new SmtpError(String(error), { forGood: false, away: true });
  const { code = '', permanent } = error as { code?: string; permanent?: boolean };
  const one = ofOneMail.has(code);
  return new SmtpError(error.message, { forGood: one && permanent === true, away: !one, cause: error });
}
