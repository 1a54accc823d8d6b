/** Seconds over which failures are counted, how many open the circuit, and how long it stays open. */
const window = 10;
const most = 5;
const shortest = 5;
const longest = 60;

export type CircuitState = 'closed' | 'half-open' | 'open';
export type Outcome = 'good' | 'bad' | 'unknown';

/**
 * Stops calling a server that fails again and again: after five failures within ten seconds, when they are at
 * least half of all calls. Then one call is let through to try; if it succeeds all are, if not the pause doubles.
 * @param now milliseconds of a clock that only goes forward
 */
export function createCircuit(now: () => number = () => performance.now()) {
  let seconds: { second: number; good: number; bad: number }[] = [];
  let openUntil: number | undefined;
  let pause = shortest;
  let isTrying = false;

  const state = (): CircuitState =>
    openUntil === undefined ? 'closed' : isTrying || now() >= openUntil ? 'half-open' : 'open';

  function count(outcome: 'good' | 'bad'): void {
    const second = Math.floor(now() / 1000);
    seconds = seconds.filter((one) => one.second > second - window);
    let last = seconds.at(-1);
    if (last?.second !== second) {
      last = { second, good: 0, bad: 0 };
      seconds.push(last);
    }
    last[outcome]++;
  }

  function open(): void {
    openUntil = now() + pause * 1000;
    seconds = [];
  }

  /** How the one call went that was let through to try. */
  function tried(outcome: Outcome): void {
    isTrying = false;
    if (outcome === 'good') {
      openUntil = undefined;
      pause = shortest;
    } else if (outcome === 'bad') {
      pause = Math.min(pause * 2, longest);
      open();
    }
  }

  function went(outcome: Outcome): void {
    if (outcome === 'unknown' || openUntil !== undefined) return;
    count(outcome);
    const sum = (of: 'good' | 'bad') => seconds.reduce((total, one) => total + one[of], 0);
    if (outcome === 'bad' && sum('bad') >= most && sum('bad') >= sum('good')) open();
  }

  return {
    state,

    /** Seconds until a call is tried again: 0 when this one may go, and then `left` must be told. */
    enter(): { wait: number; left: (outcome: Outcome) => void } {
      const at = state();
      if (at === 'open' || (at === 'half-open' && isTrying))
        return { wait: Math.max(1, Math.ceil(((openUntil ?? 0) - now()) / 1000)), left: () => undefined };
      const isTrial = at === 'half-open';
      isTrying ||= isTrial;
      let isTold = false;
      return {
        wait: 0,
        left(outcome) {
          if (isTold) return;
          isTold = true;
          (isTrial ? tried : went)(outcome);
        },
      };
    },
  };
}

export type Circuit = ReturnType<typeof createCircuit>;
