import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Change, textChanges } from './changes.ts';

const drawn = (changes: Change[]) =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}]` : `[+${text}]`))
    .join('');

test('words that changed, between those that stayed', () => {
  assert.equal(
    drawn(textChanges('Nước mặt sông Cầu, 2024', 'Nước mặt lưu vực sông Cầu, 2025')),
    'Nước mặt [+lưu vực ]sông Cầu, [-2024][+2025]',
  );
  assert.equal(
    drawn(textChanges('Bản đầu tiên.', 'Thêm sông Thương.')),
    '[-Bản đầu tiên][+Thêm sông Thương].',
  );
  assert.equal(drawn(textChanges('a', 'a')), 'a');
  assert.equal(drawn(textChanges('', 'mới')), '[+mới]');
  assert.equal(drawn(textChanges('cũ', '')), '[-cũ]');
  assert.deepEqual(textChanges('', ''), []);
});

test('the parts give both texts back, whatever they are', () => {
  const texts = ['aa bb cc', 'bb aa', 'cc  dd bb\n', 'ệ é\u0301 😀!', 'aa aa aa', ''];
  for (const before of texts)
    for (const after of texts) {
      const changes = textChanges(before, after);
      const only = (kind: Change['kind']) =>
        changes
          .flatMap((change) => (change.kind === 'same' || change.kind === kind ? [change.text] : []))
          .join('');
      assert.deepEqual([only('del'), only('ins')], [before, after]);
    }
});

test('long texts that share nothing are one change, at once', () => {
  const since = performance.now();
  const changes = textChanges('cũ '.repeat(50_000), 'mới '.repeat(50_000));
  assert.equal(changes.filter(({ kind }) => kind !== 'same').length, 2);
  assert.ok(performance.now() - since < 1000);
});
