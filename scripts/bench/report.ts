import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface Row {
  /** What was measured, with its unit. */
  figure: string;
  value: number;
  /** What the figure should be: `<= 12` or `>= 300`. */
  goal?: `${'<=' | '>='} ${number}`;
}

/** The value below which a share of the sorted times lies; `share` from 0 to 1. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Peak resident memory of a process so far, in MB (Linux). */
export function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The processes that a process has started (Linux). */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** Processor time that a process has used so far, in seconds (Linux). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Prints the figures as a table with the machine they were measured on, and keeps them as JSON. The process
 * will end with 1 when a goal is missed.
 */
export function report(name: string, rows: Row[]): void {
  const machine = `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const shown = rows.map(({ figure, value, goal }) => ({
    figure,
    value: value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 3 : 1 }),
    goal: goal ?? '',
    met: goal ? (meets(value, goal) ? 'yes' : 'NO') : '',
  }));
  if (rows.some(({ value, goal }) => goal && !meets(value, goal))) process.exitCode = 1;
  const widths = (['figure', 'value', 'goal', 'met'] as const).map((key) =>
    Math.max(key.length, ...shown.map((row) => row[key].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  process.stdout.write(`\n${name} (${machine})\n\n`);
  process.stdout.write(line(['figure', 'value', 'goal', 'met']));
  process.stdout.write(line(widths.map((width) => '-'.repeat(width))));
  for (const row of shown) process.stdout.write(line([row.figure, row.value, row.goal, row.met]));

  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${name}.json`),
    `${JSON.stringify({ name, machine, at: new Date().toISOString(), rows }, null, 2)}\n`,
  );
}

function meets(value: number, goal: string): boolean {
  const [sign, bound] = goal.split(' ');
  return sign === '<=' ? value <= Number(bound) : value >= Number(bound);
}
