/**
 * Text in which the hub marked what matched: escaped HTML with <mark>. It is taken apart again and drawn as
 * text, so that nothing of it can become markup.
 */
export function Marked({ html }: { html: string }) {
  const parts = html.split(/<mark>(.*?)<\/mark>/s);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
  return parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{unescaped(part)}</mark> : unescaped(part)));
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescaped = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
