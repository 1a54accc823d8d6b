import type { TestEvent } from 'node:test/reporters';

/** Counts the tests of a node:test run: one JSON line `{passed, failed, skipped}` at its end. */
export default async function* count(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    // A suite and a file only hold tests.
    if (event.data.details.type === 'suite') continue;
    if (event.data.skip !== undefined) counts.skipped++;
    else if (event.type === 'test:pass') counts.passed++;
    else counts.failed++;
  }
  yield `${JSON.stringify(counts)}\n`;
}
