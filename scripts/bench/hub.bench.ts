import { measureGateway } from './hub-gateway.ts';
import { measureKeys } from './hub-keys.ts';
import { measurePolicy } from './hub-policy.ts';
import { type Row, report } from './report.ts';

const parts: Record<string, () => Promise<Row[]>> = {
  keys: measureKeys,
  gateway: measureGateway,
  policy: measurePolicy,
};

/** What access and the API hub cost. `--only gateway` measures that part alone. */
export async function bench(options: string[]): Promise<void> {
  const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (only === undefined || only === name) rows.push(...(await measure()));
  report('hub', rows);
}
