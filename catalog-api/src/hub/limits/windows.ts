import type { Message } from '../../errors.ts';

/** What a plan allows; null is no limit. */
export interface Limits {
  callsPerSecond: number | null;
  callsPerQuarterHour: number | null;
  callsPerDay: number | null;
  rowsPerDay: number | null;
  bytesPerDay: number | null;
}

export type LimitName = keyof Limits;

/** What was used in the windows that run now. */
export type Used = Record<LimitName, number>;

export interface Window {
  name: LimitName;
  /** Its name in the headers. */
  policy: string;
  /** Length in seconds; windows begin at multiples of it since 1970, in UTC. */
  seconds: number;
  unit: 'calls' | 'rows' | 'bytes';
  label: (quota: string) => Message;
}

/** From the shortest: the first that is used up is the one that a refusal names. */
export const windows: readonly Window[] = [
  {
    name: 'callsPerSecond',
    policy: 'second',
    seconds: 1,
    unit: 'calls',
    label: (n) => ({ vi: `${n} lượt gọi mỗi giây`, en: `${n} calls a second` }),
  },
  {
    name: 'callsPerQuarterHour',
    policy: 'quarter-hour',
    seconds: 900,
    unit: 'calls',
    label: (n) => ({ vi: `${n} lượt gọi mỗi 15 phút`, en: `${n} calls in 15 minutes` }),
  },
  {
    name: 'callsPerDay',
    policy: 'day',
    seconds: 86_400,
    unit: 'calls',
    label: (n) => ({ vi: `${n} lượt gọi mỗi ngày`, en: `${n} calls a day` }),
  },
  {
    name: 'rowsPerDay',
    policy: 'rows',
    seconds: 86_400,
    unit: 'rows',
    label: (n) => ({ vi: `${n} bản ghi mỗi ngày`, en: `${n} records a day` }),
  },
  {
    name: 'bytesPerDay',
    policy: 'bytes',
    seconds: 86_400,
    unit: 'bytes',
    label: (n) => ({ vi: `${n} byte mỗi ngày`, en: `${n} bytes a day` }),
  },
];

/** The limit in words, such as 10,000 calls a day. */
export function limitInWords({ label }: Window, quota: number): Message {
  return { vi: label(quota.toLocaleString('vi')).vi, en: label(quota.toLocaleString('en')).en };
}

/** Seconds until the window ends that runs at `now` (seconds since 1970); at least one. */
export const secondsLeft = ({ seconds }: Window, now: number) =>
  Math.max(1, Math.ceil(seconds - (now % seconds)));

/** The first window in which nothing is left. */
export const usedUp = (limits: Limits, used: Used): Window | undefined =>
  windows.find(({ name }) => {
    const quota = limits[name];
    return quota !== null && used[name] >= quota;
  });
