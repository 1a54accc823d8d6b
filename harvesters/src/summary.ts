import { type HarvestSource, type Problem, pickText } from '@envhub/metadata-schemas';
import type { RunResult } from './run/run-source.ts';

const shown = 20;

/** A report for a person: the numbers, then what to mend. */
export function summaryOf(
  source: HarvestSource,
  { report, failed, complete }: RunResult,
  dryRun: boolean,
): string {
  const { read, created, updated, unchanged, removed, rejected, quarantined, seconds, problems } = report;
  const done = dryRun
    ? [`${created} would be loaded`, `${removed} withdrawn`]
    : [`${created} created`, `${updated} updated`, `${unchanged} unchanged`, `${removed} removed`];
  const lines = [
    `${source.id} (${pickText(source.title, 'en')})${dryRun ? ', dry run' : ''}`,
    `${read} read: ${[...done, `${rejected} rejected`, `${quarantined} quarantined`].join(', ')}; ${seconds} s`,
    ...(complete ? [] : ['The source was not listed to its end: nothing was removed for being absent.']),
    ...(failed ? ['The source could not be read to its end; the catalog keeps what it has.'] : []),
    ...problems.slice(0, shown).map(lineOf),
    ...(problems.length > shown
      ? [`… and ${problems.length - shown} more (--report FILE.json has them).`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ record, field, rule, severity, message }: Problem): string {
  const place = [record, field].filter(Boolean).join(' ');
  return `  ${severity === 'error' ? 'error  ' : 'warning'} ${rule}${place ? ` at ${place}` : ''}: ${message}`;
}
