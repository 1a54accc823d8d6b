/**
 * Whether a text means the same as Markdown and as it stands: one line that begins with a letter, without a sign that
 * Markdown or HTML gives a meaning to, and without an address that would become a link. Most descriptions are like
 * this, and reading one as Markdown costs more than the rest of its panel.
 */
export const isPlainText = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}\p{N} ,.;:()%"'“”‘’–—/?!°²³-]*$/u.test(text) && !/:\/\/|www\./i.test(text);
