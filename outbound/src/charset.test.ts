import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { textOf } from './charset.ts';

const vietnamese = 'Nồng độ bụi mịn ở thành phố Hồ Chí Minh, quận Bình Thạnh; chất lượng nước sông Đồng Nai';

for (const [name, text, bytes, declared] of [
  ['UTF-8', vietnamese, Buffer.from(vietnamese)],
  ['UTF-8 with a byte order mark', vietnamese, Buffer.from(`\ufeff${vietnamese}`)],
  ['UTF-16LE with a mark', vietnamese, iconv.encode(vietnamese, 'utf-16le', { addBOM: true })],
  ['UTF-16BE with a mark', vietnamese, iconv.encode(vietnamese, 'utf-16be', { addBOM: true })],
  ['UTF-8, declared to be Latin', vietnamese, Buffer.from(vietnamese), 'iso-8859-1'],
  ['windows-1258, undeclared', vietnamese, in1258(vietnamese)],
  ['windows-1258, declared', 'Bụi', in1258('Bụi'), 'windows-1258'],
  [
    'French',
    'Qualité de l’air à Orléans, où ça…',
    iconv.encode('Qualité de l’air à Orléans, où ça…', 'windows-1252'),
  ],
  ['Italian', 'però così Forlì, però', iconv.encode('però così Forlì, però', 'windows-1252')],
  ['nothing', '', Buffer.alloc(0)],
] as [string, string, Buffer, string?][])
  test(`text in ${name}`, () => assert.equal(textOf(bytes, declared), text));

/** As Windows writes it: a letter with its roof or horn, then the tone as a mark. */
function in1258(text: string): Buffer {
  const marks = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const parts = [...text].map((letter) => {
    const apart = letter.normalize('NFD');
    const base = apart.replace(marks, '').normalize('NFC');
    return base + (apart.match(marks)?.join('') ?? '');
  });
  return iconv.encode(parts.join(''), 'windows-1258');
}
