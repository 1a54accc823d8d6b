import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plain.ts';

test('marks go, words stay', () => {
  for (const [text, plain] of [
    ['<p>Nước <b>mặt</b>&nbsp;sông&#x20;Đáy</p>\n<p>2024</p>', 'Nước mặt sông Đáy 2024'],
    [
      '## Cách đo\n\n- **PM2.5** mỗi giờ\n- `CO` _hằng ngày_\n1. một',
      'Cách đo PM2.5 mỗi giờ CO hằng ngày một',
    ],
    ['Xem [hướng dẫn](https://example.org/a "b") và ![ảnh](x.png).', 'Xem hướng dẫn và ảnh.'],
    ['a<script>alert(1)</script>b<!-- c -->d', 'a b d'],
    ['AT&amp;T &lt;10 µg', 'AT&T <10 µg'],
    ['> trích\n> dẫn', 'trích dẫn'],
  ] as const)
    assert.equal(plainText(text), plain);
});

test('what only looks like marks stays', () => {
  for (const text of [
    'a < b > c',
    'PM_2.5 và NO_2',
    '5 * 3 * 2',
    'R&D; &unknown;',
    '1.5 mg/l',
    'x [1] y',
    'tên_tệp_csv',
  ])
    assert.equal(plainText(text), text);
});

test('hostile texts are read in time that grows with their length', () => {
  for (const piece of ['<a ', '[', '**', '<script>', '_a ', '![a](', '&#', '<!--', '`a'])
    assert.ok(plainText(piece.repeat(100_000 / piece.length)).length <= 100_001);
});
