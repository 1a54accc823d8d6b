import { codeList, matchConcept } from './code-lists.ts';

let byMedia: Map<string, string> | undefined;
let byExtension: Map<string, string> | undefined;

/**
 * The file type (code of the list file-types) of a distribution, from what its source calls the format, its
 * media type, or the ending of its address, in that order. Spellings such as `.csv`, `CSV.`, `cvs` are known.
 * A source that calls it “other” or “data” has said nothing yet.
 * @returns undefined when nothing says
 */
export function normaliseFormat(
  raw: string | undefined,
  mediaType?: string,
  url?: string,
): string | undefined {
  const said = fromText(raw);
  const shown = fromMedia(mediaType) ?? fromAddress(url);
  // “Excel” is the word for both its formats.
  const vague = said === undefined || said === 'OCTET' || (said === 'XLS' && shown === 'XLSX');
  return vague ? (shown ?? said) : said;
}

function fromText(raw: string | undefined): string | undefined {
  const text = raw?.trim().replace(/^[.*]+|[.]+$/g, '');
  if (!text) return undefined;
  const found =
    matchConcept('file-types', text)?.code ??
    fromMedia(text) ??
    matchConcept('file-types', text.split(/[\s,;/(|]+/)[0] ?? '')?.code;
  return found ?? endings().get(text.toLowerCase());
}

function fromMedia(mediaType: string | undefined): string | undefined {
  const bare = mediaType
    ?.trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/media-types\//, '')
    .split(';')[0]
    ?.trim();
  if (!bare?.includes('/')) return undefined;
  byMedia ??= new Map(
    (codeList('file-types')?.concepts ?? [])
      .toReversed()
      .flatMap(({ code, mediaType: type }) => (type && code !== 'API' ? [[type, code] as const] : [])),
  );
  const code = byMedia.get(bare) ?? matchConcept('file-types', bare)?.code;
  return code === 'OCTET' ? undefined : code;
}

function fromAddress(url: string | undefined): string | undefined {
  // The host's own ending is no file's: .md and .nc are countries.
  const path = url
    ?.trim()
    .split(/[?#]/)[0]
    ?.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  const ending = /\.([a-z0-9]{1,8})$/i.exec(path ?? '')?.[1];
  return ending ? endings().get(ending.toLowerCase()) : undefined;
}

function endings(): Map<string, string> {
  byExtension ??= new Map(
    (codeList('file-types')?.concepts ?? []).flatMap(({ code, extensions }) =>
      (extensions ?? []).map((ending) => [ending, code] as const),
    ),
  );
  return byExtension;
}
