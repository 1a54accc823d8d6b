import type { Request } from 'express';
import type { Locale } from '../../http/operation.ts';
import { localeOf } from '../../http/request-context.ts';
import { passwordFault } from './password.ts';
import { texts } from './texts.ts';

/** A field of a posted form as one line; passwords are taken as they are. */
export function field(request: Request, name: string): string {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  const text = typeof value === 'string' ? value : '';
  return text.toWellFormed().replaceAll('\0', '').slice(0, 400);
}

export const trimmed = (request: Request, name: string) => field(request, name).trim().slice(0, 254);
export const loginOf = (request: Request) => trimmed(request, 'login').toLowerCase();

/** The language that was chosen on the page, that the portal asked for, or that the browser likes. */
export function pageLocale(request: Request, asked?: unknown): Locale {
  const chosen = new URL(request.originalUrl, 'http://localhost').searchParams.get('lang');
  for (const text of [field(request, 'lang'), chosen, String(asked ?? '').slice(0, 2)])
    if (text === 'vi' || text === 'en') return text;
  return localeOf(request.get('accept-language'));
}

/** What is wrong with a new password that was typed twice. */
export function newPasswordFaults(
  request: Request,
  locale: Locale,
  names: (string | null)[],
): Record<string, string> {
  const password = field(request, 'new');
  const fault = passwordFault(password, names)?.[locale];
  if (password === '') return { new: texts[locale].missing };
  if (fault) return { new: fault };
  return password === field(request, 'repeat') ? {} : { repeat: texts[locale].unlike };
}

/** A form that another site had the browser send. Browsers say so; programs say nothing, and have no session. */
export function isFromElsewhere(request: Request, origin: string): boolean {
  const from = request.get('origin');
  const site = request.get('sec-fetch-site');
  return (
    (from !== undefined && from !== origin) || (site !== undefined && !['same-origin', 'none'].includes(site))
  );
}
