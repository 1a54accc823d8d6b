import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datasetsIn } from './from-dcat.ts';
import { withoutLanguageMaps } from './language-maps.ts';
import { readRdf } from './read.ts';

test('texts by language are written out, other objects stay', () => {
  const vcard = { contactPoint: { fn: 'Office' }, title: { '@value': 'A', '@language': 'en' }, fn: 'x' };
  assert.deepEqual(withoutLanguageMaps(vcard), vcard);
  assert.deepEqual(withoutLanguageMaps({ keyword: { vi: ['bụi', 'khí'] } }), {
    keyword: [
      { '@value': 'bụi', '@language': 'vi' },
      { '@value': 'khí', '@language': 'vi' },
    ],
  });
});

for (const [name, member] of [
  ['title', 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/context.jsonld'],
  ['titleMap', 'https://raw.githubusercontent.com/DOI-DO/dcat-us/main/context/dcat-us-3.0.jsonld'],
] as const)
  test(`${name} by language is read`, async () => {
    const document = {
      '@context': member,
      '@id': 'https://a.example/1',
      '@type': 'dcat:Dataset',
      [name]: { vi: 'Bụi', en: 'Dust' },
    };
    const [found] = datasetsIn(await readRdf(JSON.stringify(document)));
    assert.deepEqual(found?.dataset.title, { vi: 'Bụi', en: 'Dust' });
  });
