import {
  contentHash,
  type DatasetInput,
  type HarvestSource,
  type Problem,
  validateDataset,
} from '@envhub/metadata-schemas';
import type { Connector, MapContext, Mapped } from '../contract.ts';
import { isRow, type Row, textOf } from '../mapping/values.ts';
import { clean } from './clean.ts';
import { compileExpression, type Expression } from './expression.ts';
import { setPath, valueAt } from './paths.ts';
import { createSeen } from './seen.ts';
import { standardise } from './standardise.ts';

/** What became of one record before it is loaded. */
export type Prepared =
  | { kind: 'put'; identifier: string; hash: string; record: DatasetInput; problems: Problem[] }
  | { kind: 'remove'; identifier: string }
  | { kind: 'skip'; identifier: string; problems: Problem[] }
  /** `unnamed`: not even the identifier is sure, so the record cannot count as seen. */
  | { kind: 'reject'; identifier: string; problems: Problem[]; unnamed?: true };

/**
 * Compiles what a config says to do with each record.
 * @throws ExpressionError for an expression that is no JSONata
 */
export function createPipeline(source: HarvestSource, connector: Connector<never>, context: MapContext) {
  const identity = source.identity === undefined ? undefined : compileExpression(source.identity);
  const targets = Object.entries(source.map ?? {}).map(
    ([path, text]) => [path, compileExpression(text)] as const,
  );
  const preset = source.preset === 'none' ? undefined : connector.map;
  const seenIdentifier = createSeen();
  const seenKey = createSeen();

  const mapped = async (raw: unknown): Promise<Mapped> => {
    const start: Mapped = preset ? preset(raw, context) : { dataset: {}, problems: [] };
    if (start.skipped || start.removed) return start;
    if (targets.length === 0) return start;
    const dataset = structuredClone(start.dataset) as Row;
    const problems = [...start.problems];
    for (const [path, expression] of targets)
      await apply(expression, path, raw, { dataset, given: start.dataset, problems });
    return { ...start, dataset, problems };
  };

  const identifierOf = async (raw: unknown, found: Mapped): Promise<string> => {
    const stated = identity ? textOf(await identity(raw)) : found.identifier;
    return stated?.slice(0, 2000) ?? hashOf(found.dataset.title ? found.dataset : { raw });
  };

  /** Prepares one record. Whatever is wrong with it stays its own. */
  return async (raw: unknown): Promise<Prepared> => {
    let identifier = 'a record without a name';
    try {
      identifier = placeOf(raw);
      const found = await mapped(raw);
      identifier = await identifierOf(raw, found);
      if (found.removed) return { kind: 'remove', identifier };
      if (found.skipped)
        return { kind: 'skip', identifier, problems: [note('skipped', `Left out: ${found.skipped}.`)] };
      if (seenIdentifier(identifier))
        return {
          kind: 'skip',
          identifier,
          problems: [note('duplicate-identifier', 'A record with this identifier came before. Left out.')],
        };
      const cleaned = clean(found.dataset, source.clean ?? []) ?? {};
      const { record, problems: unmatched } = standardise(cleaned, source.standardise ?? []);
      const problems = [...found.problems, ...unmatched];
      const same = duplicate(record);
      if (same) return { kind: 'skip', identifier, problems: [...problems, same] };
      return checked(identifier, record, problems);
    } catch (error) {
      // A record that breaks the mapping is that record's fault, never the run's.
      const reason = error instanceof RangeError ? 'it is nested too deeply.' : (error as Error).message;
      const message = `The record cannot be mapped: ${reason}`;
      return {
        kind: 'reject',
        identifier,
        problems: [{ rule: 'mapping', severity: 'error', message }],
        unnamed: true,
      };
    }
  };

  function duplicate(record: unknown): Problem | undefined {
    const fields = source.deduplicate?.on;
    if (!fields) return undefined;
    const values = fields.map((path) => valueAt(record, path));
    if (values.every((value) => value === undefined)) return undefined;
    return seenKey(JSON.stringify(values))
      ? {
          ...note('duplicate', `A record with the same ${fields.join(', ')} came before. Left out.`),
          value: values,
        }
      : undefined;
  }
}

/** Names a record that has no name by what it says. */
const hashOf = (content: unknown) => `hash:${contentHash(content as DatasetInput).slice(0, 32)}`;

const note = (rule: string, message: string): Problem => ({ rule, severity: 'warning', message });

/** A name for a record that could not be mapped. */
function placeOf(raw: unknown): string {
  const named = isRow(raw)
    ? (textOf(raw.identifier) ?? textOf(raw.id) ?? textOf(raw['@id']) ?? textOf(raw.name))
    : undefined;
  return (named ?? hashOf({ raw })).slice(0, 2000);
}

async function apply(
  expression: Expression,
  path: string,
  raw: unknown,
  at: { dataset: Row; given: unknown; problems: Problem[] },
): Promise<void> {
  try {
    const value = await expression(raw, { mapped: at.given });
    // Nothing found leaves the preset's value; null takes it away.
    if (value !== undefined) setPath(at.dataset, path, value ?? undefined);
  } catch (error) {
    at.problems.push({
      field: path,
      rule: 'expression',
      severity: 'error',
      message: `The expression of map.${path} fails on this record: ${(error as Error).message}`,
    });
  }
}

function checked(identifier: string, record: unknown, problems: Problem[]): Prepared {
  const broken = problems.some(({ severity }) => severity === 'error');
  // The mapping has said what is wrong; that fields are missing then says nothing more.
  if (broken && isRow(record) && Object.keys(record).length === 0)
    return { kind: 'reject', identifier, problems };
  const garbled = garbledTitle(record);
  const validated = validateDataset(record);
  const faults: Problem[] = [
    ...(garbled ? [garbled] : []),
    ...(validated.ok
      ? []
      : validated.problems.map(({ pointer, rule, message, value }) => ({
          field: pointer === '' && rule === 'required' ? 'title' : pointer.slice(1).replaceAll('/', '.'),
          ...(value !== undefined && { value: brief(value) }),
          rule,
          severity: 'error' as const,
          message: `${message.en} ${mend(rule)}`.trim(),
        }))),
  ];
  if (broken || faults.length > 0 || !validated.ok)
    return { kind: 'reject', identifier, problems: [...faults, ...problems] };
  return { kind: 'put', identifier, hash: contentHash(validated.value), record: validated.value, problems };
}

const mend = (rule: string) =>
  rule === 'required' || rule === 'minProperties'
    ? 'Fill it at the source, or give it in map:.'
    : 'Mend it at the source, or in map: of the config.';

const brief = (value: unknown) =>
  typeof value === 'string' && value.length > 500 ? `${value.slice(0, 500)}…` : value;

/** Replacement characters in a title mean that letters were lost on the way. */
function garbledTitle(record: unknown): Problem | undefined {
  const title = isRow(record) && isRow(record.title) ? record.title : {};
  const [language, text] = Object.entries(title).find(([, value]) => String(value).includes('\ufffd')) ?? [];
  return language === undefined
    ? undefined
    : {
        field: `title.${language}`,
        value: brief(text),
        rule: 'encoding',
        severity: 'error',
        message:
          'Letters are lost: the source does not send the encoding that it states. Have it send UTF-8.',
      };
}
