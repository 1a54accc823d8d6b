import type { Locale } from './operation.ts';
import type { Outcome } from './problem.ts';

/** Addresses whose callers expect CKAN's envelope, errors included. */
export const isCkanPath = (path: string) => /^\/api\/(3\/)?action\//.test(path);

/** The name of the action that such an address calls. */
export const ckanActionOf = (path: string) => path.replace(/\/+$/, '').split('/').at(-1) ?? '';

const types: Record<number, string> = {
  400: 'Validation Error',
  401: 'Authorization Error',
  403: 'Authorization Error',
  404: 'Not Found Error',
  410: 'Not Found Error',
  409: 'Validation Error',
};

/** CKAN has no 400 for bad values, no 401 and no 410: its clients tell errors apart by these statuses. */
const statuses: Record<number, number> = { 400: 409, 401: 403, 410: 404 };

/** The same error as `problemOf` tells, in CKAN's words. */
export function ckanErrorOf(
  outcome: Outcome,
  path: string,
  locale: Locale,
  publicUrl: string,
): { status: number; body: Record<string, unknown> } {
  const action = ckanActionOf(path);
  const type = errorType(outcome);
  const fields: Record<string, string[]> = {};
  for (const { parameter, pointer, message } of outcome.faults) {
    const name = parameter ?? (pointer?.replace(/^\//, '') || 'message');
    fields[name] = [...(fields[name] ?? []), message[locale]];
  }
  return {
    status:
      type === 'Validation Error' || type === 'Search Query Error'
        ? 409
        : (statuses[outcome.status] ?? outcome.status),
    body: {
      help: `${publicUrl}/api/3/action/help_show?name=${encodeURIComponent(action)}`,
      success: false,
      error: { ...fields, __type: type, message: outcome.text[locale], code: outcome.code },
    },
  };
}

function errorType({ status, code }: Outcome): string {
  if (code === 'search-query') return 'Search Query Error';
  if (code === 'search-unavailable') return 'Search Index Error';
  return types[status] ?? 'Internal Server Error';
}
