import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonElements } from './json-elements.ts';

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cut(text: string, paths: string[][], size = 3) {
  const elements: string[] = [];
  let end = { found: false, complete: false };
  for await (const part of jsonElements(pieces(text, size), paths)) {
    if (part.kind === 'element') elements.push(part.text);
    else end = { found: part.found, complete: part.complete };
  }
  return { elements, ...end };
}

const nested = {
  a: [1, { list: [9] }],
  'x"]': ']}',
  list: [{ t: 'a,b]"}{\\' }, [1, 2], 'x,y', 5, null],
  z: { list: [7] },
};

for (const size of [1, 2, 7, 10_000])
  test(`elements survive any cut of the text (${size})`, async () => {
    const result = await cut(JSON.stringify(nested), [['list']], size);
    assert.deepEqual(
      result.elements.map((text) => JSON.parse(text) as unknown),
      nested.list,
    );
    assert.deepEqual([result.found, result.complete], [true, true]);
  });

test('paths, the root, and texts without such a list', async () => {
  assert.deepEqual((await cut('{"result":{"results":[1,2]}}', [['result', 'results']])).elements, ['1', '2']);
  assert.deepEqual((await cut(' [ {"a":1} , 2 ] ', [[]])).elements, ['{"a":1}', '2']);
  assert.deepEqual(await cut('{"dataset":[]}', [['dataset']]), { elements: [], found: true, complete: true });
  assert.deepEqual(await cut('{"dataset":{}}', [['dataset']]), {
    elements: [],
    found: false,
    complete: true,
  });
  assert.deepEqual(await cut('', [['dataset']]), { elements: [], found: false, complete: false });
});

test('a text that ends in the middle is not complete', async () => {
  assert.deepEqual(await cut('{"dataset":[{"a":1},{"b"', [['dataset']]), {
    elements: ['{"a":1}'],
    found: true,
    complete: false,
  });
  assert.equal((await cut('{"dataset":[1]', [['dataset']])).complete, false);
});

test('an element without end does not fill the memory', async () => {
  async function* endless() {
    yield '{"dataset":["';
    for (;;) yield 'x'.repeat(1 << 20);
  }
  await assert.rejects(async () => {
    for await (const part of jsonElements(endless(), [['dataset']])) assert.equal(part.kind, 'end');
  }, /longer than/);
});
