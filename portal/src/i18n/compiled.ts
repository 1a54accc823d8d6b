import compile from 'icu-minify/compile';

interface Tree {
  [key: string]: string | Tree;
}

/**
 * Messages in the form that `icu-minify` formats. next-intl would parse the text of each message again for every
 * page that shows it.
 */
export function compiled<T extends Tree>(messages: T): T {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? plain(compile(value)) : compiled(value),
  ]);
  // To next-intl a compiled message is what a text is otherwise.
  return Object.fromEntries(entries) as T;
}

/** Its choices are objects without a prototype, which a server component may not send to the browser. */
const plain = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
