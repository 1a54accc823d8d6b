import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import { isPlainText } from './plain-text.ts';

const asMarkdown = (text: string) =>
  renderToStaticMarkup(
    createElement(Markdown, { remarkPlugins: [remarkGfm], rehypePlugins: [rehypeRaw] }, text),
  );
const asItStands = (text: string) => renderToStaticMarkup(createElement('p', null, text));

const plainPieces = [
  ...['Nước', 'mặt', 'a', 'PM2.5', '12', '1.', '2)', 'http', 'https:', 'www', 'mailto:a', 'example.vn', 'Ế'],
  ...[
    ' ',
    '  ',
    '    ',
    '.',
    ',',
    ':',
    ';',
    '(',
    ')',
    '/',
    '//',
    '-',
    '--',
    '---',
    '?',
    '!',
    '%',
    '"',
    "'",
    '–',
  ],
];
const markedPieces = [
  ...[
    ' *a* ',
    '_b_',
    '`c`',
    '~d~',
    '<e>',
    '&amp;',
    '# f',
    '[g](h)',
    ' | ',
    '\\.',
    '\n',
    '\n\n',
    'i@j.vn',
    '\n===',
  ],
  ...['https://k.vn', 'www.l.vn', '![m](n)', '\t', '<!-- o -->', '[^1]', '* p', '+ q'],
];

test('what is taken for plain reads the same as Markdown', () => {
  let seed = 7;
  const below = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    // Its low digits repeat soon.
    return Math.floor((seed / 2 ** 31) * most);
  };
  let plain = 0;
  for (let n = 0; n < 20_000; n++) {
    const text = Array.from({ length: 1 + below(9) }, () => {
      const pieces = below(6) === 0 ? markedPieces : plainPieces;
      return pieces[below(pieces.length)];
    }).join('');
    if (!isPlainText(text)) continue;
    plain += 1;
    assert.equal(asMarkdown(text), asItStands(text.trimEnd()), JSON.stringify(text));
  }
  assert.ok(plain > 1000, String(plain));
});

test('ordinary descriptions are plain; marked ones, links and lists are not', () => {
  assert.ok(isPlainText('Kết quả quan trắc nước mặt (BOD5, COD) tại 12 điểm; đơn vị: mg/l, 2018–2024.'));
  for (const text of [
    '**Bold**',
    'See https://example.vn',
    'www.example.vn',
    'a@b.vn',
    '- one',
    '1. one',
    'Two\n\nparts',
    'a <b>',
  ])
    assert.equal(isPlainText(text), false, text);
});
