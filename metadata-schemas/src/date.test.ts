import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, isDate, parseDate } from './date.ts';

const accepted: Record<string, [string | number, string][]> = {
  'ISO 8601': [
    ['2021', '2021'],
    [2021, '2021'],
    [' 2021-03 ', '2021-03'],
    ['2021-03-05', '2021-03-05'],
    ['2021-3-5', '2021-03-05'],
    ['2021/03/05', '2021-03-05'],
    ['20210305', '2021-03-05'],
    [20210305, '2021-03-05'],
    ['202103', '2021-03'],
  ],
  'times, UTC where no zone is told': [
    ['2021-03-05T10:11', '2021-03-05T10:11:00Z'],
    ['2021-03-05T10:11:12', '2021-03-05T10:11:12Z'],
    ['2021-03-05T10:11:12.345678', '2021-03-05T10:11:12.345678Z'],
    ['2021-03-05 10:11:12', '2021-03-05T10:11:12Z'],
    ['2021-03-05 10:11:12 UTC', '2021-03-05T10:11:12Z'],
    ['20210305T101112Z', '2021-03-05T10:11:12Z'],
  ],
  'zones are kept': [
    ['2021-03-05T23:30:00z', '2021-03-05T23:30:00Z'],
    ['2021-03-05T23:30:00+07:00', '2021-03-05T23:30:00+07:00'],
    ['2021-03-05T23:30:00+0700', '2021-03-05T23:30:00+07:00'],
    ['2021-03-05T23:30:00.5-03', '2021-03-05T23:30:00.5-03:00'],
  ],
  'XML Schema, with a zone on a day': [
    ['2021-03-05Z', '2021-03-05'],
    ['2021-03-05+07:00', '2021-03-05'],
    ['2021-03+01:00', '2021-03'],
    ['2021Z', '2021'],
  ],
  'day first, month first where nothing else can be meant': [
    ['05/03/2021', '2021-03-05'],
    ['5/3/2021', '2021-03-05'],
    ['5-3-2021', '2021-03-05'],
    ['05.03.2021', '2021-03-05'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['3/2021', '2021-03'],
    ['05/03/2021 10:30', '2021-03-05'],
    ['10:30 05/03/2021', '2021-03-05'],
  ],
  'months by name': [
    ['5 March 2021', '2021-03-05'],
    ['Mar 5, 2021', '2021-03-05'],
    ['sept. 2021', '2021-09'],
    ['Fri, 05 Mar 2021 23:59:59 GMT', '2021-03-05'],
    ['ngày 5 tháng 3 năm 2021', '2021-03-05'],
    ['Tháng 3 năm 2021', '2021-03'],
    ['tháng 12/2021'.normalize('NFD'), '2021-12'],
    ['Năm 2021', '2021'],
  ],
  'leap days that were': [
    ['2024-02-29', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
  ],
};

for (const [form, cases] of Object.entries(accepted)) {
  test(`dates are read: ${form}`, () => {
    for (const [raw, value] of cases) {
      assert.deepEqual(parseDate(raw), { value, raw: String(raw) });
      assert.ok(isDate(value), `${value} is of the catalog's own form`);
    }
  });
}

test('what is no date is not made one', () => {
  for (const raw of [
    ...['', ' ', 'Unknown', 'n/a', '-', 'R/P1D', 'R/P1Y', 'dc:temporal', 'Marble 2021', 'Hà Nội 2021'],
    ...['2020-2021', '2021-03-05/2021-04-05', '05/03/21', '20', '99999999', '1614902400000'],
    ...['0000', '0000-01', 'năm 0000', '-0044', '+12021', '2021-13', '2021-00', '2021-00-10', '13/2021'],
    ...['2021-02-29', '2021-02-30', '31/04/2021', '29/02/1900', '32/01/2021', '00/01/2021', '13/13/2021'],
    ...['2021-03-05T24:00:00', '2021-03-05T10:60:00Z', '2021-03-05T10:11:12+25:00', '2021-03-05T10:00+07:99'],
    ...[undefined, null, true, {}, [], new Date(0), Number.NaN, 3.5, 1e21],
  ]) {
    assert.equal(parseDate(raw), undefined, String(raw));
  }
});

test('a huge text is no date', () => {
  for (const text of ['1'.repeat(1e6), ' '.repeat(1e6), `${'a '.repeat(5e5)}2021`, '05/'.repeat(3e5)]) {
    assert.equal(parseDate(text), undefined);
  }
});

test('only the catalog’s own form is a date of the catalog', () => {
  for (const text of ['2021', '2021-03', '2021-03-05', '2021-03-05T10:11:12Z', '2021-03-05T10:11:12.5+07:00'])
    assert.ok(isDate(text), text);
  for (const text of [
    '20210305',
    '2021-3-5',
    '05/03/2021',
    '2021-02-30',
    '2021-03-05T10:11Z',
    '2021-03-05T10:11:12',
  ])
    assert.ok(!isDate(text), text);
});

test('a date covers its days', () => {
  assert.deepEqual(daysOf('2021'), { first: '2021-01-01', last: '2021-12-31' });
  assert.deepEqual(daysOf('2024-02'), { first: '2024-02-01', last: '2024-02-29' });
  assert.deepEqual(daysOf('2023-02'), { first: '2023-02-01', last: '2023-02-28' });
  assert.deepEqual(daysOf('2021-03-05T23:30:00-05:00'), { first: '2021-03-05', last: '2021-03-05' });
});
