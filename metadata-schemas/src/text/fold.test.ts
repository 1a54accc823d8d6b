import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, spelling, words } from './fold.ts';

const composed = (text: string) => text.normalize('NFC');
const decomposed = (text: string) => text.normalize('NFD');

test('folding takes away case, diacritics and đ, in composed and decomposed text alike', () => {
  for (const text of ['Chất lượng KHÔNG khí', 'Đặng Đức', 'Hoà Bình', 'thuỷ điện']) {
    assert.equal(fold(decomposed(text)), fold(composed(text)));
  }
  assert.equal(fold('Chất lượng KHÔNG khí'), 'chat luong khong khi');
  assert.equal(fold('ĐẤT đai'), 'dat dai');
  assert.equal(fold('  nước \n\t thải\u00a0y tế '), 'nuoc thai y te');
  assert.equal(fold('Hòa Bình'), fold('Hoà Bình'));
  assert.equal(fold('phạt'), fold('phát'));
});

test('folding writes signs out: subscripts, full width, ligatures, squared units', () => {
  assert.equal(fold('PM₂.₅'), 'pm2.5');
  assert.equal(fold('CO₂, NO₃⁻'), 'co2, no3−');
  assert.equal(fold('ＡＰＩ'), 'api');
  assert.equal(fold('m³'), 'm3');
  assert.equal(fold('25 ℃'), '25 °c');
  assert.equal(fold('№ 7'), 'no 7');
  assert.equal(fold('İstanbul'), 'istanbul');
});

test('folding what is folded changes nothing, whatever the character', () => {
  const unstable: string[] = [];
  for (let code = 0; code < 0x110000; code++) {
    const once = fold(String.fromCodePoint(code));
    if (fold(once) !== once) unstable.push(`U+${code.toString(16)}`);
  }
  assert.deepEqual(unstable, []);
});

test('the exact spelling has one place for a tone mark', () => {
  for (const [older, newer] of [
    ['hòa', 'hoà'],
    ['HÒA BÌNH', 'hoà bình'],
    ['lóe', 'loé'],
    ['thúy', 'thuý'],
    ['ủy ban', 'uỷ ban'],
    ['lũy kế', 'luỹ kế'],
    ['họa', 'hoạ'],
    ['qúy', 'quý'],
  ] as const) {
    assert.equal(spelling(older), newer);
    assert.equal(spelling(decomposed(older)), newer);
    assert.equal(spelling(newer), newer);
  }
});

test('the exact spelling moves no mark that is where both schools write it', () => {
  for (const text of [
    'hoàn',
    'khoáng',
    'quý',
    'quỳ',
    'của',
    'mùa',
    'lúa',
    'rượu',
    'cười',
    'hoặc',
    'khuỷu',
    'nghĩa',
    'đoàn',
  ]) {
    assert.equal(spelling(text), text);
    assert.equal(spelling(decomposed(text)), text);
  }
  assert.notEqual(spelling('phạt'), spelling('phát'));
  assert.notEqual(spelling('đa'), spelling('da'));
});

test('words are cut from the original, by its own offsets', () => {
  for (const text of [
    'Chất lượng nước',
    decomposed('Chất lượng nước'),
    '😀 không khí 🇻🇳 sạch',
    '👨‍👩‍👧 nước\u0301 thải',
    'a\u00a0b—c/d_e',
  ]) {
    for (const word of words(text)) assert.equal(text.slice(word.start, word.end), word.text);
  }
  const [, , water] = words(decomposed('Chất lượng nước'));
  assert.equal(water?.text, decomposed('nước'));
  assert.deepEqual(words('😀 khí'), [{ text: 'khí', start: 3, end: 6 }]);
  assert.deepEqual(
    words('a\u00a0b—c/d_e').map(({ text }) => text),
    ['a', 'b', 'c', 'd', 'e'],
  );
});

test('numbers keep their decimals, and nothing else keeps its dots', () => {
  const texts = (text: string) => words(text).map(({ text: word }) => word);
  assert.deepEqual(texts('PM2.5, PM₂.₅ và 0,5 mg/l'), ['PM2.5', 'PM₂.₅', 'và', '0,5', 'mg', 'l']);
  assert.deepEqual(texts('1.000.000 m³.'), ['1.000.000', 'm³']);
  assert.deepEqual(texts('QCVN 05:2023/BTNMT'), ['QCVN', '05', '2023', 'BTNMT']);
  assert.deepEqual(texts('data.gov.vn. Năm 2024.'), ['data', 'gov', 'vn', 'Năm', '2024']);
  assert.deepEqual(texts(' …!?« » 🌱'), []);
  assert.deepEqual(texts(''), []);
});

test('composed and decomposed text has the same words', () => {
  const text = 'Số liệu quan trắc môi trường không khí tự động, liên tục tại Hà Nội';
  const folded = (form: string) => words(form).map((word) => fold(word.text));
  assert.deepEqual(folded(decomposed(text)), folded(composed(text)));
  assert.equal(words(text).length, 15);
});

test('words are the same whether or not the text has characters beyond the basic plane', () => {
  const places = (text: string) => words(text).map(({ start, end }) => [start, end]);
  for (const text of [
    decomposed('Nồng độ PM2.5, PM10 và 0,5 mg/l; 1.2.3 lần, số 4. Hết'),
    'H₂O ½ ２０２４ 3.a b.3 x2,y ,5 5, 7..8 ؀٣٫٤ e\u0301e',
    ' \u0301lạc dấu',
  ]) {
    assert.deepEqual(places(text), places(`${text} 😀`));
  }
});
