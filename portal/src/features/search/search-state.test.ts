import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowings, onward, readSearch, searchHref, unfiltered, without } from './search-state.ts';

const href = (address: string) => searchHref('vi', readSearch(queryOf(address)));
function queryOf(address: string) {
  const parameters = new URLSearchParams(address);
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

test('what an address says is read and written back the same', () => {
  for (const address of [
    'q=ch%E1%BA%A5t+l%C6%B0%E1%BB%A3ng&theme=air&theme=water&format=CSV&from=2018&to=2026-05&bbox=102%2C8%2C110%2C23.5',
    'q=a&match=exact&sort=-title&view=map&facet=organization',
    'bbox=179%2C-10%2C-179%2C10',
  ])
    assert.equal(href(address), `/vi/datasets?${address}`);
  assert.equal(href(''), '/vi/datasets');
});

test('the fields of a form without script say the same as the one parameter', () => {
  assert.equal(href('west=102&south=8&east=110&north=23.5&within='), href('bbox=102,8,110,23.5'));
  assert.equal(
    href('west=1&south=1&east=2&north=2&within=105.29,20.56,106.02,21.38'),
    href('bbox=105.29,20.56,106.02,21.38'),
  );
  assert.equal(href('from=&to=&q=&sort='), '/vi/datasets');
  assert.equal(href('from=2026&to=2018'), href('from=2018&to=2026'));
});

test('what is not understood is left out and named; what others count by is left out', () => {
  for (const [address, ignored] of [
    ['sort=sideways', ['sort']],
    ['bbox=1,2,3', ['bbox']],
    ['bbox=,,,', ['bbox']],
    ['bbox=1,2,3,4,5', ['bbox']],
    ['bbox=1,9,3,4', ['bbox']],
    ['bbox=NaN,1,2,Infinity', ['bbox']],
    ['west=1&south=2', ['bbox']],
    ['from=20180&to=2018-13', ['from', 'to']],
    ['view=globe&facet=colour&match=perhaps', ['match', 'view', 'facet']],
    ['colour=red&__proto__=x&utm_source=a&fbclid=b', ['colour', '__proto__']],
  ] as const) {
    const state = readSearch(queryOf(address));
    assert.deepEqual(state.ignored, ignored, address);
    assert.equal(searchHref('vi', state), '/vi/datasets', address);
  }
});

test('hostile words become plain ones', () => {
  const { q, ignored } = readSearch({ q: `${'\u202e'}abc\u0000\u0007 d\u200f${'x'.repeat(10_000)}` });
  assert.match(q, /^abc d x+$/);
  assert.equal(q.length, 1000);
  assert.deepEqual(ignored, ['q']);
  const many = readSearch({ keyword: Array.from({ length: 80 }, (_, i) => `${i}`.repeat(i % 600 || 1)) });
  assert.equal(many.filters.keyword?.length, 50);
  assert.deepEqual(readSearch({ q: ['a', 'b'], theme: ['air', 'air', ''] }).filters, { theme: ['air'] });
});

test('pages keep their way back until it is too long to write', () => {
  let state = readSearch({ q: 'a', cursor: ['one'] });
  assert.deepEqual(onward(state, 'two'), ['one', 'two']);
  assert.equal(searchHref('vi', state), '/vi/datasets?q=a');
  state = readSearch({ cursor: Array.from({ length: 40 }, () => 'c'.repeat(150)) });
  assert.equal(onward(state, 'c'.repeat(150)), undefined);
});

test('each narrowing can be taken away alone', () => {
  const state = readSearch({ q: 'a', match: 'exact', theme: 'air', from: '2018', bbox: '1,2,3,4' });
  assert.deepEqual(narrowings(state), ['theme', 'period', 'bbox', 'exact']);
  for (const narrowing of narrowings(state))
    assert.deepEqual(
      narrowings({ ...state, ...without(state, narrowing) }),
      narrowings(state).filter((other) => other !== narrowing),
    );
  assert.deepEqual(narrowings({ ...state, ...unfiltered }), ['exact']);
});
