import type { Answer, HubCall } from './hub-call.ts';

/** The command was not understood; the text says why. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The hub did not do it; the text says why. */
export class Refused extends Error {
  constructor({ status, body }: Answer) {
    const problem = (body ?? {}) as {
      detail?: string;
      errors?: { pointer?: string; parameter?: string; message: string }[];
    };
    const faults = (problem.errors ?? []).map(
      ({ pointer, parameter, message }) => `  ${parameter ?? pointer ?? ''} ${message}`,
    );
    super([problem.detail ?? `the hub answered ${status}`, ...faults].join('\n'));
    this.name = 'Refused';
  }
}

/** What a command line asks for: given a hub to call, it returns what to print. */
export type Command = (call: HubCall) => Promise<string>;

/** @returns what the hub answered @throws Refused */
export async function done(answer: Promise<Answer>): Promise<unknown> {
  const { status, body } = await answer;
  if (status >= 300) throw new Refused({ status, body });
  return body;
}
