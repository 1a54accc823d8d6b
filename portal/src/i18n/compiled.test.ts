import assert from 'node:assert/strict';
import { test } from 'node:test';
import format from 'icu-minify/format';
import { compiled } from './compiled.ts';

const messages = {
  shell: { title: 'Data', files: '{n, plural, =0 {no file} one {# file} other {# files}} of {who}' },
  state: { of: '{kind, select, open {open to {n, number}} other {closed}}' },
};

const objectsIn = (value: unknown): object[] =>
  value !== null && typeof value === 'object' ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

test('compiled messages are what a server component may send to the browser', () => {
  const objects = objectsIn(compiled(messages));
  assert.ok(objects.length > 6);
  for (const one of objects)
    assert.ok(Array.isArray(one) || Object.getPrototypeOf(one) === Object.prototype, JSON.stringify(one));
});

test('a compiled message says what its text says', () => {
  const { shell, state } = compiled(messages);
  const formatters = {
    getNumberFormat: (locale: string) => new Intl.NumberFormat(locale),
    getPluralRules: (locale: string, options: Intl.PluralRulesOptions) =>
      new Intl.PluralRules(locale, options),
  };
  const said = (message: string, values: object) =>
    format(message as never, 'en', values as never, { formatters } as never);
  assert.equal(shell.title, 'Data');
  assert.deepEqual(
    [0, 1, 1200].map((n) => said(shell.files, { n, who: 'all' })),
    ['no file of all', '1 file of all', '1,200 files of all'],
  );
  assert.equal(said(state.of, { kind: 'open', n: 3 }), 'open to 3');
});
