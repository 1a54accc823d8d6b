/**
 * What an API key looks like: a prefix that is shown everywhere, and 256 random bits that only its owner sees.
 * By it keys are known where they should not stand.
 */
export const keyForm = /\beh_[0-9a-f]{8}_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/;
const everyKey = /(eh_[0-9a-f]{8})_[A-Za-z0-9_-]{43,}/g;

/** The text with the secret half of every key in it struck out. */
export const withoutKeys = (text: string): string =>
  text.includes('eh_') ? text.replace(everyKey, '$1_…') : text;
