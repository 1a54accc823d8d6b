export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Where the choice is kept and where it shows: the names that Mantine uses, for parts with its components. */
const kept = 'mantine-color-scheme-value';
const shown = 'data-mantine-color-scheme';

/** Stands in the head, so that the first paint already has the right colours; follows the system and other tabs. */
export const schemeScript = `(function(){var r=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');function f(){var s;try{s=localStorage.getItem('${kept}')}catch(e){}r.setAttribute('${shown}',s==='light'||s==='dark'?s:m.matches?'dark':'light')}f();m.addEventListener('change',f);addEventListener('storage',f)})()`;

/** What the reader chose in this browser. */
export function chosenScheme(): Scheme {
  try {
    const text = localStorage.getItem(kept);
    return text === 'light' || text === 'dark' ? text : 'auto';
  } catch {
    // A browser that keeps nothing has only the system's scheme.
    return 'auto';
  }
}

/** Keeps a choice and tells the page of it as the browser tells other tabs. */
export function chooseScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(kept, scheme);
  } catch {
    // As above.
  }
  dispatchEvent(new Event('storage'));
}

export function watchScheme(changed: () => void): () => void {
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}
