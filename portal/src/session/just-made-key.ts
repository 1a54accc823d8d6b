/** The key that was just made in this page, until it is loaded anew: for trying calls, never stored. */
let kept: string | undefined;

export function keepJustMade(key: string): void {
  kept = key;
}

/** For pages that let one try calls; undefined where no key was made since the page was loaded. */
export const justMadeKey = (): string | undefined => kept;

export function forgetJustMade(): void {
  kept = undefined;
}
