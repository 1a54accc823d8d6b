import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { themeCss } from './theme-css.ts';

test('the stylesheet of the theme is what the theme says', () => {
  assert.equal(
    readFileSync(new URL('theme.css', import.meta.url), 'utf8'),
    themeCss(),
    'npm run theme -w portal writes it anew',
  );
});
