import { fold } from './fold.ts';

/** A readable address part: folded words joined by hyphens, cut at a word, at most `length` long. */
export function slugify(text: string, length = 80): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut > length / 2 ? cut : length);
}
