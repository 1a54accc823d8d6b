const letters: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/uwow|uow|uwo/g, 'ươ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
  [/w/g, 'ư'],
];

const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const vowels = 'aăâeêioôơuưy';

/**
 * Reads raw Telex keystrokes (`chaats luwowngj`) as the Vietnamese they were meant to be.
 * @param word in lower case
 * @returns undefined when nothing in the word is Telex
 */
export function decodeTelex(word: string): string | undefined {
  if (!/^[a-z]{2,12}$/.test(word)) return undefined;
  const [, before = '', tone = '', after = ''] =
    /^(.*[aeiouyw][a-z]*?)([sfrxj])((?:ng|nh|ch|[cmnpt])?)$/.exec(word) ?? [];
  let syllable = tone ? before + after : word;
  for (const [keys, letter] of letters) syllable = syllable.replace(keys, letter);
  if (syllable === word) return undefined;
  if (
    !new RegExp(`^[^${vowels}]*[${vowels}]{1,3}[^${vowels}]{0,2}$`, 'u').test(
      syllable.replace(/^(qu|gi)(?=.)/, 'q'),
    )
  )
    return undefined;
  return (tone ? toned(syllable, tones[tone] ?? '') : syllable).normalize('NFC');
}

/** Puts a tone mark on the vowel that carries it. */
function toned(syllable: string, mark: string): string {
  const onset = /^(qu|gi(?=[aăâeêoôơuưy]))/.exec(syllable)?.[0].length ?? 0;
  const places = [...syllable].flatMap((letter, place) =>
    place >= onset && vowels.includes(letter) ? [place] : [],
  );
  const modified = places.filter((place) => 'ăâêôơư'.includes(syllable[place] ?? ''));
  const closed = (places.at(-1) ?? 0) < syllable.length - 1;
  const place =
    modified.at(-1) ?? (places.length === 1 || (places.length === 2 && !closed) ? places[0] : places[1]);
  return place === undefined ? syllable : syllable.slice(0, place + 1) + mark + syllable.slice(place + 1);
}
