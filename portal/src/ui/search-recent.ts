/** Searches of this reader, kept in this browser only. */
const key = 'envhub-searches';
const most = 5;

/** The newest searches first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepSearch(text: string): void {
  const wanted = text.trim();
  if (!wanted || wanted.length > 200) return;
  write([wanted, ...recentSearches().filter((other) => other !== wanted)].slice(0, most));
}

export const forgetSearches = () => write([]);

function write(texts: string[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(texts));
  } catch {
    // A browser that keeps nothing, or is full: searching goes on without.
  }
}
