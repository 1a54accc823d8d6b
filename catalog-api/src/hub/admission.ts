import { timingSafeEqual } from 'node:crypto';
import { type Actor, isNeed, type PlanName, planOf, withinScopes } from '../access/index.ts';
import { tooMany, unavailable } from '../errors.ts';
import type { Admission, Admit, Call, CallEnd } from '../http/index.ts';
import type { createStanding } from './approvals/standing.ts';
import { callerAt } from './limits/address.ts';
import { limitHeaders } from './limits/headers.ts';
import type { Limiter, Verdict } from './limits/limiter.ts';
import { type Limits, limitInWords, secondsLeft } from './limits/windows.ts';
import type { Plans } from './plans/index.ts';

/** What watches over the hub itself is never refused, nor counted. */
const exempt = new Set(['getHealth', 'getReadiness', 'getMetrics']);

/** By this header the hub's own portal shows that a call is for the pages it makes. */
export const portalHeader = 'x-envhub-portal';

export interface AdmissionOptions {
  limiter: Limiter;
  plans: Plans;
  standing: Pick<ReturnType<typeof createStanding>, 'of'>;
  /** What the portal sends in its header; without it the portal's calls count as anybody's. */
  portalToken?: string | undefined;
  /** Told how each call ended. */
  ended: (call: Call, actor: Actor, end: CallEnd) => void;
}

/** Decides on every call before anything of it is done: what its plan leaves, what its key was given. */
export function createAdmission({ limiter, plans, standing, portalToken, ended }: AdmissionOptions): {
  admit: Admit;
  quiet: () => Promise<void>;
} {
  let open = 0;
  let quiet: (() => void)[] = [];
  const isPortal = (call: Call) =>
    portalToken !== undefined &&
    call.actor.kind === 'anonymous' &&
    isSame(call.header(portalHeader), portalToken);

  async function limited(call: Call): Promise<Admission & { limits?: Limits; caller?: string }> {
    const { actor } = call;
    if (actor.kind === 'system' || isPortal(call)) return { actor };
    const personPlan = actor.personId === undefined ? null : await plans.ofPerson(actor.personId);
    const plan = await plans.get(planOf(actor, personPlan));
    if (isUnlimited(plan.limits)) return { actor };
    const caller = callerOf(call);
    const verdict = await limiter.take(caller, plan);
    const headers = limitHeaders(plan.limits, 'used' in verdict ? verdict.used : undefined, verdict.now);
    return verdict.allowed
      ? { actor, headers, limits: plan.limits, caller }
      : { actor, headers, refusal: refusalOf(plan.name, plan.limits, verdict) };
  }

  function end(call: Call, how: CallEnd): void {
    ended(call, call.actor, how);
    if (--open > 0) return;
    for (const tell of quiet) tell();
    quiet = [];
  }

  async function admit(call: Call): Promise<Admission> {
    if (exempt.has(call.operationId)) return { actor: call.actor };
    open++;
    const told = (how: CallEnd) => end(call, how);
    try {
      const { limits, caller, ...admission } = await limited(call);
      if (admission.refusal !== undefined) return { ...admission, ended: told };
      const settled = (how: CallEnd) => {
        if (limits && caller !== undefined) limiter.spend(caller, limits, how.rows, how.bytes);
        told(how);
      };
      try {
        return { ...admission, actor: await as(call), ended: settled };
      } catch (refusal) {
        return { ...admission, refusal, ended: settled };
      }
    } catch (refusal) {
      return { actor: call.actor, refusal, ended: told };
    }
  }

  /** @throws BusinessError `not-allowed` (scope-missing) */
  async function as({ actor, scope }: Call): Promise<Actor> {
    // What the contract does not say needs most.
    const within = withinScopes(actor, isNeed(scope) ? scope : 'sign-in');
    const approved = await standing.of(within);
    return approved.length === 0 ? within : { ...within, approved };
  }

  return {
    admit,
    /** Resolves when no call is under way. */
    quiet: () => (open === 0 ? Promise.resolve() : new Promise((resolve) => quiet.push(resolve))),
  };
}

/**
 * Who has a plan's limits: an address; a person who is signed in; all keys of a person together; and a key with a
 * plan of its own, or of the hub, by itself.
 */
function callerOf({ actor, address }: Call): string {
  if (actor.kind === 'anonymous') return callerAt(address);
  if (!actor.key) return `person:${actor.personId ?? actor.id}`;
  return actor.personId !== undefined && actor.key.plan === null
    ? `keys:${actor.personId}`
    : `key:${actor.key.id}`;
}

function refusalOf(plan: PlanName, limits: Limits, verdict: Verdict & { allowed: false }): unknown {
  if ('away' in verdict)
    return unavailable({
      code: 'limits-unavailable',
      message: {
        vi: 'Tạm thời chưa đếm được lượt gọi nên chưa phục vụ được; hãy thử lại sau ít giây.',
        en: 'Calls cannot be counted for the moment, so this plan is not served; try again in a few seconds.',
      },
    });
  const { window, now } = verdict;
  const quota = limits[window.name] ?? 0;
  const left = secondsLeft(window, now);
  const words = limitInWords(window, quota);
  return tooMany({
    code: 'limit-reached',
    message: {
      vi: `Đã hết hạn mức ${words.vi} của gói này; tính lại sau ${left} giây.`,
      en: `The limit of ${words.en} is used up; it begins anew in ${left} seconds.`,
    },
    details: {
      retryAfter: left,
      limit: {
        plan,
        name: window.policy,
        unit: window.unit,
        quota,
        window: window.seconds,
        resetsAt: new Date((Math.floor(now / window.seconds) + 1) * window.seconds * 1000).toISOString(),
      },
    },
  });
}

const isUnlimited = (limits: Limits) => Object.values(limits).every((quota) => quota === null);

function isSame(given: string | undefined, wanted: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
