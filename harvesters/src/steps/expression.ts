import vm from 'node:vm';
import jsonata from 'jsonata';

/** Milliseconds for one expression on one record, depth of calls, and characters of what it gives. */
const milliseconds = 1000;
const depth = 300;
const characters = 2_000_000;
const sequence = 100_000;

export type Expression = (input: unknown, bindings?: Record<string, unknown>) => Promise<unknown>;

/** A fault in an expression of a config, or in running it on a record. */
export class ExpressionError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ExpressionError';
  }
}

/**
 * Compiles a JSONata expression that can only compute: limited in time (patterns too), depth and size.
 * @throws ExpressionError where the text is no JSONata
 */
export function compileExpression(text: string): Expression {
  let compiled: jsonata.Expression;
  try {
    compiled = jsonata(text, { timeout: milliseconds, stack: depth, sequence, RegexEngine: engine });
  } catch (error) {
    throw new ExpressionError(messageOf(error), error);
  }
  compiled.registerFunction('eval', () => forbidden('$eval'), '<sx?:x>');
  compiled.registerFunction('pad', boundedPad, '<s-nn?s?:s>');
  return async (input, bindings) => {
    try {
      const result = (await compiled.evaluate(input, bindings)) as unknown;
      if (typeof result === 'function' || isFunction(result))
        throw new Error('the expression gives a function');
      // A copy without JSONata's own marks on lists, and proof that the result is plain data.
      const json = result === undefined ? undefined : JSON.stringify(result);
      if (json !== undefined && json.length > characters)
        throw new Error(`the result is longer than ${characters} characters`);
      return json === undefined ? undefined : (JSON.parse(json) as unknown);
    } catch (error) {
      throw new ExpressionError(messageOf(error), error);
    }
  };
}

/** JSONata's own functions are objects with this mark. */
const isFunction = (value: unknown) =>
  typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);

function forbidden(name: string): never {
  throw new Error(`${name} is not available`);
}

function boundedPad(text: string, width: number, filling = ' '): string {
  if (Math.abs(width) > 10_000) throw new Error('$pad makes at most 10000 characters');
  return width < 0 ? text.padStart(-width, filling) : text.padEnd(width, filling);
}

const messageOf = (error: unknown) => String((error as { message?: unknown }).message ?? error);

const patternContext = vm.createContext(Object.create(null) as object);
const patternScript = new vm.Script('pattern.exec(text)');

/** A regular expression whose search can be stopped: some patterns take for ever on some texts. */
class BoundedPattern extends RegExp {
  override exec(text: string): RegExpExecArray | null {
    const plain = new RegExp(this.source, this.flags);
    plain.lastIndex = this.lastIndex;
    Object.assign(patternContext, { pattern: plain, text });
    try {
      const found = patternScript.runInContext(patternContext, {
        timeout: milliseconds,
      }) as RegExpExecArray | null;
      this.lastIndex = plain.lastIndex;
      return found;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new Error(`the pattern /${this.source}/ takes longer than ${milliseconds} ms`, {
          cause: error,
        });
      throw error;
    }
  }
}

const engine = BoundedPattern as unknown as RegExpConstructor;
