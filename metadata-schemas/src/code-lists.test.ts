import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeList, codeLists, concept, label, matchConcept, synonymGroups } from './code-lists.ts';
import { isDate } from './date.ts';
import { fold } from './text/fold.ts';

const codeOf = (list: string, text: string) => matchConcept(list, text)?.code;

test('every list has unique codes, labels in both languages, and links that lead somewhere', () => {
  assert.equal(codeLists().length, 8);
  for (const { id, concepts } of codeLists()) {
    assert.equal(new Set(concepts.map(({ code }) => code)).size, concepts.length, id);
    for (const entry of concepts) {
      assert.ok(entry.label.vi.trim() && entry.label.en.trim(), `${id} ${entry.code}`);
      // Names of formats are the same in both languages; letters of Vietnamese alone are not English.
      assert.doesNotMatch(
        entry.label.en,
        /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu,
        `${id} ${entry.code}`,
      );
      for (const code of [entry.broader, ...(entry.replaces ?? []), ...(entry.isReplacedBy ?? [])])
        assert.ok(code === undefined || concept(id, code), `${id} ${entry.code} → ${code}`);
      for (const date of [entry.validFrom, entry.validTo]) assert.ok(date === undefined || isDate(date));
    }
  }
});

test('of two units with one name the one in force is meant, and an old one leads to its successor', () => {
  assert.equal(codeOf('admin-units', 'Hà Nội'), '01');
  assert.equal(codeOf('admin-units', 'TP. Hà Nội'.normalize('NFD')), '01');
  assert.equal(codeOf('admin-units', 'HA NOI'), '01');
  assert.equal(codeOf('admin-units', 'Bắc Kạn'), '19');
  assert.equal(codeOf('admin-units', '06-63'), '19');
  assert.equal(concept('admin-units', '06-63')?.isReplacedBy?.[0], '19');
  const units = codeList('admin-units')?.concepts ?? [];
  assert.equal(units.filter(({ validFrom }) => validFrom === '2025-07-01').length, 34);
  assert.equal(units.filter(({ validTo }) => validTo === '2025-06-30').length, 63);
});

test('a concept is found by code, address, label, other label and equivalent', () => {
  assert.equal(codeOf('frequencies', 'monthly'), 'monthly');
  assert.equal(codeOf('frequencies', 'MONTHLY'), 'monthly');
  assert.equal(codeOf('frequencies', 'Hằng tháng'), 'monthly');
  assert.equal(codeOf('frequencies', 'hàng tháng'), 'monthly');
  assert.equal(codeOf('frequencies', 'R/P1M'), 'monthly');
  assert.equal(
    codeOf('frequencies', 'http://publications.europa.eu/resource/authority/frequency/MONTHLY'),
    'monthly',
  );
  assert.equal(
    codeOf('frequencies', 'https://publications.europa.eu/resource/authority/frequency/MONTHLY/'),
    'monthly',
  );
  // Several formats are text to the EU's list: the first of them is meant.
  assert.equal(codeOf('file-types', 'http://publications.europa.eu/resource/authority/file-type/TXT'), 'TXT');
  assert.equal(codeOf('licences', 'CC BY 4.0'), 'cc-by-4.0');
  assert.equal(codeOf('licences', 'https://creativecommons.org/licenses/by/4.0/'), 'cc-by-4.0');
  assert.equal(codeOf('environment-themes', 'Air'), 'air');
});

test('what no list has is not found', () => {
  for (const text of ['', ' ', 'nowhere', '__proto__', 'constructor', 'toString'])
    for (const { id } of codeLists()) assert.equal(matchConcept(id, text), undefined, `${id} “${text}”`);
  assert.equal(matchConcept('no-list', 'air'), undefined);
  assert.equal(concept('__proto__', 'air'), undefined);
});

test('labels are in the asked language; an unknown code stands for itself', () => {
  assert.equal(label('frequencies', 'monthly', 'vi'), 'Hằng tháng');
  assert.equal(label('frequencies', 'monthly', 'en'), 'Monthly');
  assert.equal(label('frequencies', 'monthly', 'fr'), 'Hằng tháng');
  assert.equal(label('frequencies', 'monthly', 'constructor'), 'Hằng tháng');
  assert.equal(label('frequencies', 'now-and-then', 'en'), 'now-and-then');
});

test('a group of synonyms has two members or more, and none of them twice', () => {
  for (const group of synonymGroups) {
    assert.ok(group.length > 1, group.join());
    assert.equal(new Set(group.map(fold)).size, group.length, group.join());
  }
});
