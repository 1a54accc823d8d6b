import { readFileSync } from 'node:fs';
import path from 'node:path';
import { subjects } from './subjects.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

interface Place {
  code: string;
  label: { vi: string; en: string };
}

const places: Place[] = (
  JSON.parse(readFileSync(path.join(root, 'metadata-schemas/vocabularies/admin-units.json'), 'utf8')) as {
    concepts: Place[];
  }
).concepts.filter(({ code }) => /^\d{2}$/.test(code));

const kinds = [
  ['Kết quả quan trắc', 'monitoring results'],
  ['Số liệu thống kê', 'statistics'],
  ['Bản đồ', 'map'],
  ['Danh mục', 'inventory'],
  ['Báo cáo chuyên đề', 'thematic report'],
  ['Cơ sở dữ liệu', 'database'],
  ['Số liệu trạm tự động', 'automatic station data'],
] as const;
const formats = ['CSV', 'XLSX', 'JSON', 'GeoJSON', 'PDF', 'SHP', 'XML', 'KML'] as const;
const licences = ['cc-by', 'cc-zero', 'odc-odbl', 'cc-by-sa'] as const;
const frequencies = ['hourly', 'daily', 'monthly', 'quarterly', 'annual', 'irregular'] as const;
const firstSyllables = 'Tân An Phú Vĩnh Đông Nam Bình Hoà Long Thạnh Xuân Quang Yên Đại Mỹ Thanh'.split(' ');
const lastSyllables = 'Phong Lộc Hưng Thịnh Sơn Giang Thuỷ Lâm Mai Châu Điền Khê Trạch Định Đức Hải'.split(
  ' ',
);

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The n-th generated dataset as a CKAN package in two languages: the same on every machine and in every run.
 * @param files the address below which its files lie; by itself one that no machine has
 */
export function ckanPackage(n: number, files = 'https://data.example.vn/files'): Record<string, unknown> {
  const next = numbersFrom(n + 1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  // The square makes the first of a list the commonest, as in real catalogs.
  const often = <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)] as T;
  const subject = often(subjects);
  const other = one(subjects);
  const place = often(places);
  const [kindVi, kindEn] = one(kinds);
  const year = 2008 + Math.floor(next() * 18);
  const commune = `${one(firstSyllables)} ${one(lastSyllables)}`;
  const station = `${subject.theme.slice(0, 2).toUpperCase()}-${place.code}-${Math.floor(next() * 400)}`;
  const value = (next() * 300).toFixed(1);
  const day = `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const name = `generated-${String(n).padStart(7, '0')}`;
  return {
    id: name,
    name,
    title_translated: {
      vi: `${kindVi} ${subject.vi} tại ${place.label.vi} năm ${year}`,
      en: `${capital(subject.en)} ${kindEn} in ${place.label.en}, ${year}`,
    },
    notes_translated: {
      vi: `${kindVi} ${subject.vi} tại xã ${commune}, ${place.label.vi}, trạm ${station}, trong năm ${year}. Các thông số gồm ${subject.measures.join(', ')}; giá trị trung bình ${value}. Số liệu do đơn vị quan trắc của tỉnh thu thập, kiểm tra chất lượng và công bố phục vụ quản lý nhà nước về môi trường, nghiên cứu khoa học và người dân. Dữ liệu liên quan: ${other.vi}.`,
      en: `${capital(subject.en)} ${kindEn} from ${commune} commune, ${place.label.en}, station ${station}, in ${year}. Parameters are ${subject.measures.join(', ')}; the mean value is ${value}. The data were collected by the monitoring unit of the province, checked for quality and published for environmental management, research and the public. Related data: ${other.en}.`,
    },
    tags_translated: {
      vi: [subject.vi, ...subject.measures, place.label.vi, commune, String(year)],
      en: [subject.en, place.label.en, kindEn],
    },
    groups: [{ name: subject.theme }],
    owner_org: 'bench',
    organization: { name: 'bench', title: 'Cơ quan sinh dữ liệu' },
    private: false,
    state: 'active',
    type: 'dataset',
    license_id: often(licences),
    frequency: one(frequencies),
    language: ['vi', 'en'],
    metadata_created: `${day}T08:00:00.000000`,
    metadata_modified: `${day}T09:30:00.000000`,
    temporal_start: `${year}-01-01`,
    temporal_end: `${year}-12-31`,
    spatial_text: place.label.vi,
    maintainer: 'Trung tâm quan trắc môi trường',
    maintainer_email: `quantrac-${place.code}@example.vn`,
    resources: Array.from({ length: 1 + Math.floor(next() * 3) }, (_, i) =>
      resource(name, i, often(formats), day, files),
    ),
  };
}

function resource(
  name: string,
  i: number,
  format: string,
  day: string,
  files: string,
): Record<string, unknown> {
  return {
    id: `${name}-${i}`,
    name: `Tệp dữ liệu ${i + 1}`,
    description: 'Bảng số liệu kèm mô tả các cột.',
    url: `${files}/${name}-${i}.${format.toLowerCase()}`,
    format,
    size: 10_000 + i * 517,
    created: `${day}T08:00:00.000000`,
    last_modified: `${day}T09:30:00.000000`,
    position: i,
    state: 'active',
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
/** Two neighbouring letters in the middle of the longest word change places. */
function misspelt(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = Math.floor(longest.length / 2);
  const wrong = `${longest.slice(0, at - 1)}${longest[at]}${longest[at - 1]}${longest.slice(at + 1)}`;
  return text.replace(longest, wrong);
}

/** The n-th search of a mix as people type it: query parameters of GET /api/v1/datasets. */
export function searchOf(n: number): URLSearchParams {
  const next = numbersFrom(1_000_003 + n);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const subject = one(subjects);
  const place = one(places);
  const year = 2008 + Math.floor(next() * 18);
  const ways: (() => Record<string, string>)[] = [
    () => ({ q: subject.vi }),
    () => ({ q: `${subject.vi} ${place.label.vi}` }),
    () => ({ q: bare(subject.vi) }),
    () => ({ q: `${bare(subject.vi)} ${bare(place.label.vi)}` }),
    () => ({ q: subject.en }),
    () => ({ q: `${subject.en} ${place.label.en} ${year}` }),
    () => ({ q: misspelt(subject.en) }),
    () => ({ q: bare(subject.vi), adminUnit: place.code }),
    () => ({ q: subject.vi, format: 'CSV', license: 'cc-by-4.0' }),
    () => ({ q: `"${subject.vi}"` }),
    () => ({ q: one(subject.measures), from: `${year}`, sort: '-modified' }),
    () => ({ theme: subject.theme }),
  ];
  const way = ways[n % ways.length] as () => Record<string, string>;
  return new URLSearchParams(way());
}
