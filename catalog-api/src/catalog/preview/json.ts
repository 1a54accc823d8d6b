import { geojsonPreview, isObject } from './geojson.ts';
import { mostCharacters, textPreview } from './plain-text.ts';
import { NoPreview } from './reason.ts';

/** Shows the beginning of JSON, indented, or its features when it is GeoJSON. */
export function jsonPreview(text: string, complete: boolean) {
  const value = complete ? parsed(text) : undefined;
  if (isObject(value) && value.type === 'FeatureCollection') return geojsonPreview(value);
  if (!complete && !/^[\ufeff\s]*[[{]/.test(text)) throw new NoPreview('broken', 'no JSON');
  return { ...textPreview(indented(text, mostCharacters), complete), kind: 'json' as const };
}

/** @throws NoPreview `broken` */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NoPreview('broken', error.message);
  }
}

/**
 * JSON as its source wrote it, token by token, with a line for each member: numbers keep their digits, and
 * neither an end that is missing nor any depth is in the way. Ends a little after `most` characters.
 */
function indented(text: string, most: number): string {
  let out = '';
  let depth = 0;
  const line = () => `\n${'  '.repeat(Math.min(depth, 20))}`;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[{]\s*[\]}]|[[\]{},:]|[^\s"[\]{},:]+/gs)) {
    if (token === '[' || token === '{') {
      depth++;
      out += token + line();
    } else if (token === ']' || token === '}') {
      depth = Math.max(0, depth - 1);
      out += line() + token;
    } else if (token === ',') out += token + line();
    else if (token === ':') out += ': ';
    else out += /^[[{]/.test(token) ? token.replace(/\s+/g, '') : token;
    if (out.length > most) break;
  }
  return out;
}
