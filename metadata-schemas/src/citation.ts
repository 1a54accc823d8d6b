import { pickText } from './lang.ts';
import type { Agent, LangText } from './types.ts';

export type CitationStyle = 'apa' | 'bibtex' | 'ris';
export const citationStyles: readonly CitationStyle[] = ['apa', 'bibtex', 'ris'];

/** What a citation says of a dataset. */
export interface Citable {
  slug: string;
  title: LangText;
  /** Who owns the record: author and publisher where the record names none. */
  organization?: { name: LangText };
  creator?: Agent;
  publisher?: Agent;
  /** YYYY, YYYY-MM, YYYY-MM-DD, or RFC 3339; the newest of the three gives the year. */
  issued?: string;
  modified?: string;
  publishedAt?: string | null;
  /** The owner's own version, else the number of the published one. */
  version?: string;
  publishedVersion?: number | null;
}

export interface CitationSettings {
  locale: 'vi' | 'en';
  /** Where the dataset is read. */
  url: string;
  /** The day on which it was read, YYYY-MM-DD. */
  accessed: string;
}

/** How to cite a dataset: APA 7 as one line, BibTeX and RIS as files. */
export function citation(dataset: Citable, style: CitationStyle, settings: CitationSettings): string {
  const facts = factsOf(dataset, settings);
  return style === 'apa' ? apa(facts) : style === 'bibtex' ? bibtex(facts) : ris(facts);
}

interface Facts extends CitationSettings {
  slug: string;
  title: string;
  author?: string;
  publisher?: string;
  /** YYYY or longer. */
  date?: string;
  version?: string;
}

function factsOf(dataset: Citable, settings: CitationSettings): Facts {
  const text = (value: LangText | undefined) =>
    (value && oneLine(pickText(value, settings.locale))) || undefined;
  const owner = text(dataset.organization?.name);
  const author = text(dataset.creator?.name) ?? text(dataset.publisher?.name) ?? owner;
  const publisher = text(dataset.publisher?.name) ?? owner;
  const date = (dataset.modified ?? dataset.issued ?? dataset.publishedAt ?? undefined)?.slice(0, 10);
  const version = dataset.version ?? dataset.publishedVersion?.toString();
  return {
    ...settings,
    slug: dataset.slug,
    title: oneLine(pickText(dataset.title, settings.locale)),
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...(version && { version: oneLine(version) }),
  };
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const words = {
  vi: {
    undated: 'không rõ năm',
    version: 'Phiên bản',
    kind: 'Bộ dữ liệu',
    from: 'Truy cập ngày {date}, từ {url}',
  },
  en: { undated: 'n.d.', version: 'Version', kind: 'Data set', from: 'Retrieved {date}, from {url}' },
} as const;

function apa({ locale, title, author, publisher, date, version, accessed, url }: Facts): string {
  const say = words[locale];
  const year = `(${date?.slice(0, 4) ?? say.undated}).`;
  const name = `${title}${version ? ` (${say.version} ${version})` : ''} [${say.kind}].`;
  const from = say.from.replace('{date}', () => inWords(accessed, locale)).replace('{url}', () => url);
  return [
    // Without an author the title stands in front.
    ...(author ? [sentence(author), year, name] : [name, year]),
    ...(publisher && publisher !== author ? [sentence(publisher)] : []),
    from,
  ].join(' ');
}

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);

/** As the style writes a day: November 25, 2026; 25/11/2026 in Vietnamese. */
function inWords(date: string, locale: 'vi' | 'en'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return locale === 'vi' ? `${day}/${month}/${year}` : `${months[Number(month) - 1]} ${Number(day)}, ${year}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function bibtex({ slug, title, author, publisher, date, version, accessed, url }: Facts): string {
  const fields: [name: string, value: string | undefined][] = [
    // A second pair of braces keeps an agency's name, and capitals, as they are.
    ['author', author && `{${latex(author)}}`],
    ['title', `{${latex(title)}}`],
    ['year', date?.slice(0, 4)],
    ['month', date?.slice(5, 7) || undefined],
    ['publisher', publisher && latex(publisher)],
    ['version', version && latex(version)],
    ['url', url.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', accessed],
  ];
  return [
    `@misc{${slug.replace(/[^a-z0-9-]/gi, '-')},`,
    ...fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : [])),
    '}',
    '',
  ].join('\n');
}

const commands: Record<string, string> = {
  // Braces count even behind a backslash: only their commands keep a field whole.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const latex = (text: string) => text.replace(/[{}\\~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);

function ris({ title, author, publisher, date, version, accessed, url, locale }: Facts): string {
  const [year, ...rest] = date?.split('-') ?? [];
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'DATA'],
    ['AU', author],
    ['TI', title],
    ['PY', year],
    // Year, month and day stand between three slashes, whichever are known.
    ['DA', year && [year, ...rest, '', ''].slice(0, 3).join('/')],
    ['PB', publisher],
    ['ET', version],
    ['LA', locale],
    ['UR', url.replace(/\s/g, encodeURIComponent)],
    ['Y2', accessed.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
