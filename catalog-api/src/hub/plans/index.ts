import { sql } from 'kysely';
import {
  type Actor,
  createBelieved,
  isAdministrator,
  onlyAdministrators,
  type PlanName,
} from '../../access/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Database } from '../../database/index.ts';
import { isBusinessError, notFound } from '../../errors.ts';
import { type Operations, ok } from '../../http/operation.ts';
import { allPlans, lockPlan, type Plan, planOfPerson, savePlan } from './store.ts';
import { texts } from './texts.ts';

const changes = 'hub_plans';

/** The plans, and who has which by an administrator's will. */
export function createPlans({ database }: { database: Database }) {
  let last: Plan[] | undefined;
  const plans = createBelieved({
    database,
    channel: changes,
    lookUp: async () => {
      last = await allPlans(database);
      return last;
    },
  });
  const people = createBelieved({
    database,
    channel: changes,
    lookUp: (personId) => planOfPerson(database, personId),
  });

  async function all(): Promise<Plan[]> {
    try {
      return await plans.get('plans');
    } catch (error) {
      // Limits hold while the database is away, as they were.
      if (last && isBusinessError(error) && error.kind === 'unavailable') return last;
      throw error;
    }
  }

  async function update(
    actor: Actor,
    name: string,
    input: Pick<Plan, 'limits' | 'withoutCounters'>,
  ): Promise<Plan> {
    if (!isAdministrator(actor)) throw onlyAdministrators();
    const after = await database.transaction(async (transaction) => {
      const before = await lockPlan(transaction, name);
      if (!before) throw noSuch('Không có gói này.', 'There is no such plan.');
      await savePlan(transaction, name, input);
      const saved = await lockPlan(transaction, name);
      await recordAudit(transaction, [
        {
          actor: actor.id,
          action: 'plan.update',
          subjectKind: 'plan',
          subjectId: name,
          before,
          after: saved,
        },
      ]);
      await transaction.notify(changes, 'plans');
      return saved ?? before;
    });
    plans.forget('plans');
    return after;
  }

  async function givePerson(
    actor: Actor,
    personId: string,
    plan: PlanName | null,
    comment?: string,
  ): Promise<void> {
    if (!isAdministrator(actor)) throw onlyAdministrators();
    await database.transaction(async (transaction) => {
      const [before] = await transaction.query<{ name: string; plan: PlanName | null }>(
        sql`select name, plan from person where id = ${personId} for update`,
      );
      if (!before) throw noSuch('Không có người này.', 'There is no such person.');
      await transaction.query(sql`update person set plan = ${plan} where id = ${personId}`);
      await recordAudit(transaction, [
        {
          actor: actor.id,
          action: 'person.plan',
          subjectKind: 'person',
          subjectId: personId,
          subjectName: before.name,
          before: { plan: before.plan },
          after: { plan },
          ...(comment !== undefined && { details: { comment } }),
        },
      ]);
      await transaction.notify(changes, personId);
    });
    people.forget(personId);
  }

  const operations = {
    async listPlans() {
      return ok({ items: (await all()).map(presentPlan) });
    },
    async updatePlan(request, { actor }) {
      const input = request.body as Pick<Plan, 'limits' | 'withoutCounters'>;
      return ok(presentPlan(await update(actor, request.params.name ?? '', input)));
    },
    async setPersonPlan(request, { actor }) {
      const { plan, comment } = request.body as { plan: PlanName | null; comment?: string };
      const person = request.params.id ?? '';
      await givePerson(actor, person, plan, comment);
      return ok({ person, plan });
    },
  } satisfies Operations;

  return {
    /** @throws BusinessError `unavailable` only when they were never read */
    async get(name: PlanName): Promise<Plan> {
      const found = (await all()).find((plan) => plan.name === name);
      if (!found) throw new Error(`there is no plan ${name}`);
      return found;
    },
    ofPerson: (personId: string) => people.get(personId),
    operations,
    stop(): void {
      plans.stop();
      people.stop();
    },
  };
}

export type Plans = ReturnType<typeof createPlans>;

const presentPlan = (plan: Plan) => ({ ...plan, ...texts[plan.name] });

const noSuch = (vi: string, en: string) => notFound({ code: 'not-found', message: { vi, en } });
