import { hintKey } from './names.ts';

/** Stands in the head of every page: what is drawn for a person who is signed in is there at the first paint. */
export const hintScript = `try{if(localStorage.getItem('${hintKey}'))document.documentElement.dataset.person=''}catch(e){}`;

/** First letters of the first and the last word of a name, as an avatar shows them: LH for Lê Quang Huy. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s@._-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase('vi');
}

const changed = 'envhub:hint';

export function keepHint(name: string): void {
  const initials = initialsOf(name);
  if (knownHint() === initials) return;
  store((storage) => storage.setItem(hintKey, initials));
  document.documentElement.dataset.person = '';
}

export function forgetHint(): void {
  store((storage) => storage.removeItem(hintKey));
  delete document.documentElement.dataset.person;
}

/** The initials of who was signed in here last; empty where nobody was. */
export function knownHint(): string {
  let known = '';
  try {
    known = localStorage.getItem(hintKey) ?? '';
  } catch {
    // A browser that keeps nothing shows the way to sign in.
  }
  return known;
}

export function watchHint(listener: () => void): () => void {
  addEventListener('storage', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('storage', listener);
    removeEventListener(changed, listener);
  };
}

function store(change: (storage: Storage) => void): void {
  try {
    change(localStorage);
    dispatchEvent(new Event(changed));
  } catch {
    // As above.
  }
}
