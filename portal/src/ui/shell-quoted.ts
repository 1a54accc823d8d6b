/** A text as one word of a POSIX shell, whatever it holds. */
export const shellQuoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
