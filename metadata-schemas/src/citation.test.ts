import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Citable, citation } from './citation.ts';

const settings = {
  locale: 'vi',
  url: 'https://data.example/vi/datasets/nuoc-mat',
  accessed: '2026-11-25',
} as const;
const water: Citable = {
  slug: 'nuoc-mat',
  title: { vi: 'Chất lượng nước mặt lưu vực sông Cầu', en: 'Surface water of the Cau basin' },
  organization: { name: { vi: 'Cục Quản lý tài nguyên nước', en: 'Department of Water' } },
  issued: '2019-03',
  modified: '2025-06-30T08:00:00Z',
  publishedVersion: 4,
};

describe('APA 7', () => {
  test('an agency that publishes its own data is named once', () => {
    assert.equal(
      citation(water, 'apa', settings),
      'Cục Quản lý tài nguyên nước. (2025). Chất lượng nước mặt lưu vực sông Cầu (Phiên bản 4) [Bộ dữ liệu]. Truy cập ngày 25/11/2026, từ https://data.example/vi/datasets/nuoc-mat',
    );
  });

  test('another publisher follows the title; the owner’s own version goes before ours', () => {
    assert.equal(
      citation({ ...water, version: '2.1', creator: { name: { en: 'Water Institute Inc.' } } }, 'apa', {
        ...settings,
        locale: 'en',
      }),
      'Water Institute Inc. (2025). Surface water of the Cau basin (Version 2.1) [Data set]. Department of Water. Retrieved November 25, 2026, from https://data.example/vi/datasets/nuoc-mat',
    );
  });

  test('without author and year the title leads', () => {
    assert.equal(
      citation({ slug: 'x', title: { und: 'Rừng $1\n và biển' } }, 'apa', { ...settings, locale: 'en' }),
      'Rừng $1 và biển [Data set]. (n.d.). Retrieved November 25, 2026, from https://data.example/vi/datasets/nuoc-mat',
    );
  });
});

describe('BibTeX', () => {
  test('names every field, with Vietnamese as it is', () => {
    assert.equal(
      citation(water, 'bibtex', settings),
      `@misc{nuoc-mat,
  author = {{Cục Quản lý tài nguyên nước}},
  title = {{Chất lượng nước mặt lưu vực sông Cầu}},
  year = {2025},
  month = {06},
  publisher = {Cục Quản lý tài nguyên nước},
  version = {4},
  url = {https://data.example/vi/datasets/nuoc-mat},
  urldate = {2026-11-25},
}
`,
    );
  });

  test('no text can end its field or start a command', () => {
    const text = citation({ slug: 'a b}', title: { vi: '50% {đất} & \\input{x} #1 $2_3 ~^ }' } }, 'bibtex', {
      ...settings,
      url: 'https://x.example/a_b%20c{d}',
    });
    assert.match(
      text,
      /title = \{\{50\\% \\textbraceleft\{\}đất\\textbraceright\{\} \\& \\textbackslash\{\}input/,
    );
    assert.match(text, /\\#1 \\\$2\\_3 \\textasciitilde\{\}\\textasciicircum\{\} \\textbraceright\{\}\}\}/);
    assert.match(text, /^@misc\{a-b-,$/m);
    assert.match(text, /url = \{https:\/\/x\.example\/a_b%20c%7Bd%7D\}/);
    let depth = 0;
    for (const sign of text) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      assert.ok(depth >= 0);
    }
    assert.equal(depth, 0);
  });
});

describe('RIS', () => {
  test('one tag a line, ended as the format asks', () => {
    assert.deepEqual(citation(water, 'ris', settings).split('\r\n'), [
      'TY  - DATA',
      'AU  - Cục Quản lý tài nguyên nước',
      'TI  - Chất lượng nước mặt lưu vực sông Cầu',
      'PY  - 2025',
      'DA  - 2025/06/30',
      'PB  - Cục Quản lý tài nguyên nước',
      'ET  - 4',
      'LA  - vi',
      'UR  - https://data.example/vi/datasets/nuoc-mat',
      'Y2  - 2026/11/25',
      'ER  - ',
      '',
    ]);
  });

  test('no text can add a tag; a year alone is one', () => {
    const text = citation(
      { slug: 'x', title: { vi: 'Đất\r\nER  - \r\nTY  - JOUR' }, issued: '2019' },
      'ris',
      settings,
    );
    assert.equal(text.match(/^TY {2}- /gm)?.length, 1);
    assert.match(text, /^DA {2}- 2019\/\/\r$/m);
    assert.doesNotMatch(text, /^AU/m);
  });
});
