import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsAsHtml } from './preview-rows.ts';

test('a value is text, whatever it looks like; one that is not there is told apart from an empty one', () => {
  assert.equal(
    rowsAsHtml(
      [['</td><script>alert(1)</script>', '1,5', '&amp; "x"'], [null, '', null], ['ngắn']],
      [{ type: 'text' }, { type: 'number' }, { type: 'date' }],
      'không "có"',
    ),
    '<tr><td>&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;</td><td class="number">1,5</td><td>&amp;amp; &quot;x&quot;</td></tr>' +
      '<tr><td><span title="không &quot;có&quot;">–</span></td><td class="number"></td><td><span title="không &quot;có&quot;">–</span></td></tr>' +
      '<tr><td>ngắn</td><td class="number"><span title="không &quot;có&quot;">–</span></td><td><span title="không &quot;có&quot;">–</span></td></tr>',
  );
});
