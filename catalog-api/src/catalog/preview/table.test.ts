import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnType } from './column-type.ts';
import { tablePreview } from './table.ts';

const rowsOf = (text: string, complete = true) => tablePreview(text, complete).rows;
const namesOf = (text: string) => tablePreview(text, true).columns.map(({ name }) => name);

for (const [name, text] of [
  ['commas', 'a,b\n1,"x, y"\n2,z\n'],
  ['semicolons, with commas before the decimals', 'a;b\n1;x, y\n2;z\n'],
  ['tabs', 'a\tb\n1\tx, y\n2\tz\n'],
  ['bars', 'a|b\n1|x, y\n2|z\n'],
  ['lines that end as on Windows', 'a,b\r\n1,"x, y"\r\n2,z\r\n'],
  ['lines that end as on old Macs', 'a,b\r1,"x, y"\r2,z'],
  ['a first line that names the delimiter', 'sep=;\r\na;b\r\n1;x, y\r\n2;z\r\n'],
  ['empty lines', '\na,b\n\n1,"x, y"\n\n2,z\n\n'],
] as const)
  test(`a table with ${name}`, () => {
    assert.deepEqual(namesOf(text), ['a', 'b']);
    assert.deepEqual(rowsOf(text), [
      ['1', 'x, y'],
      ['2', 'z'],
    ]);
  });

test('quoted cells may have quotes, delimiters and line ends', () => {
  assert.deepEqual(rowsOf('a,b\n"say ""hi""","one\ntwo, three"\n'), [['say "hi"', 'one\ntwo, three']]);
});

test('rows of any length stand in the columns of the longest', () => {
  const { columns, columnCount, rows } = tablePreview('a,b\n1\n1,2,3\n', true);
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['a', 'b', ''],
  );
  assert.equal(columnCount, 3);
  assert.deepEqual(rows, [
    ['1', null, null],
    ['1', '2', '3'],
  ]);
});

test('a quote that never ends takes nothing with it', () => {
  assert.deepEqual(rowsOf('a,b\n1,5" pipe\n2,"open\n3,z\n'), [
    ['1', '5" pipe'],
    ['2', '"open'],
    ['3', 'z'],
  ]);
});

test('of a beginning, the last record is left out where it may end later', () => {
  assert.deepEqual(rowsOf('a,b\n1,x\n2,y', false), [['1', 'x']]);
  assert.deepEqual(rowsOf('a,b\n1,x\n2,"y\n', false), [['1', 'x']]);
  assert.equal(tablePreview('a,b\n1,x\n', false).truncated, true);
  assert.equal(tablePreview('a,b\n1,x\n', true).truncated, false);
});

test('50 rows, 100 columns and 200 characters are shown, and what was seen is counted', () => {
  const row = Array.from({ length: 120 }, () => '🌊'.repeat(101)).join(',');
  const { columns, columnCount, rows, rowCount } = tablePreview(`${row}\n`.repeat(71), true);
  assert.deepEqual([columns.length, columnCount, rows.length, rowCount], [100, 120, 50, 70]);
  assert.equal(rows[0]?.length, 100);
  assert.equal(rows[0]?.[0], `${'🌊'.repeat(100)}…`);
  assert.ok(tablePreview(`${'x'.repeat(199)}🌊🌊`, true).columns[0]?.name.isWellFormed());
});

test('formulas and markup are text like other text; what steers a terminal or turns a line is left out', () => {
  assert.deepEqual(
    rowsOf('a,b\n"=HYPERLINK(""http://x"")",<script>alert(1)</script>\n\u202eevil,\u001b[31mred\0\n'),
    [
      ['=HYPERLINK("http://x")', '<script>alert(1)</script>'],
      ['evil', '[31mred'],
    ],
  );
});

test('what is missing is counted', () => {
  const { columns, rows } = tablePreview('a,b\n1,\nN/A,\n3,\n-,\n', true);
  assert.deepEqual(columns, [
    { name: 'a', type: 'integer', missing: 0.5 },
    { name: 'b', type: 'empty', missing: 1 },
  ]);
  assert.deepEqual(rows[1], ['N/A', null]);
});

test('a header alone is a table without rows', () => {
  assert.deepEqual(tablePreview('a,b\n', true), {
    kind: 'table',
    columns: [
      { name: 'a', type: 'empty', missing: 0 },
      { name: 'b', type: 'empty', missing: 0 },
    ],
    columnCount: 2,
    rows: [],
    rowCount: 0,
    truncated: false,
  });
});

for (const [type, ...values] of [
  ['integer', '0', '-12', '+7', '2026'],
  ['number', '1', '-1.5', '2,75', '1.234,5', '12,345.67', '.5', '6e-3'],
  ['text', '1', 'a'],
  ['text', '00123', '00456'],
  ['text', '1.2.3', '4'],
  ['text', 'E5', '1'],
  ['text', '.'.repeat(50), '1'],
  ['date', '2026-01-31', '2026/1/3', '2026-01-31T08:00:00Z', '2026-01-31 08:00'],
  ['date', '31/01/2026', '1-2-2026 08:30'],
  ['date', '2026-01', '2026-02'],
  ['boolean', 'true', 'FALSE'],
  ['text', 'true', '1'],
  ['empty', '', 'NA', '–', 'null'],
] as const)
  test(`${values.join(' ').slice(0, 60)}: ${type}`, () => assert.equal(columnType([...values]), type));
