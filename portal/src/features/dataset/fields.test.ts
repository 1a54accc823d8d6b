import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsOf, valueInWords } from './fields.ts';

const speech = { locale: 'vi', word: (name: string) => `<${name}>` } as const;

test('a JSON Pointer is a way of names, with the number of an entry at its list', () => {
  assert.deepEqual(stepsOf('/distributions/2/format'), [
    { name: 'distributions', number: 3 },
    { name: 'format' },
  ]);
  assert.deepEqual(stepsOf('/extras/0/a~1b~0c'), [{ name: 'extras', number: 1 }, { name: 'a/b~c' }]);
});

test('codes are said by their labels, lists on a line, records a member a line', () => {
  assert.equal(valueInWords('license', 'cc-by-4.0', speech), 'Creative Commons Ghi công 4.0');
  assert.equal(valueInWords('adminUnits', ['01', '04'], speech), 'Hà Nội; Cao Bằng');
  assert.equal(
    valueInWords('distributions', { format: 'CSV', title: { vi: 'Bảng' } }, speech),
    '<format>: CSV\n<title>: <vi>: Bảng',
  );
  assert.equal(valueInWords('toString', 'constructor', speech), 'constructor');
  assert.equal(valueInWords('bbox', [105, 20.5], speech), '105; 20.5');
});
