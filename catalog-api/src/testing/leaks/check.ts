import type { Answer, Ask } from './ask.ts';
import type { Markers, Place } from './markers.ts';
import type { Dataset, Person, World } from './model.ts';
import { createOracle, type Oracle } from './oracle.ts';
import type { Random } from './random.ts';
import { ofNobody, ofRecords, type RecordSurface, refusals } from './record-surfaces.ts';
import { lists } from './surfaces.ts';

export interface Checked {
  /** One person, one record, one surface. */
  cases: number;
  questions: number;
  leaks: string[];
}

interface Checking {
  world: World;
  markers: Markers;
  random: Random;
  ask: (ask: Ask) => Promise<Answer>;
  /** Surfaces of single records that each person asks of each record. */
  each: number;
}

/** Asks a hub everything that everybody may ask, and compares the answers with the oracle. */
export async function checkLeaks(checking: Checking): Promise<Checked> {
  const checked: Checked = { cases: 0, questions: 0, leaks: [] };
  const sitemaps = createOracle(checking.world, checking.world.people[0] as Person);
  const work: (() => Promise<void>)[] = [];
  for (const person of checking.world.people) {
    const oracle = createOracle(checking.world, person);
    for (const surface of lists) {
      // Sitemaps tell everybody what nobody need be known for.
      const reader = surface.name.startsWith('sitemap') && !person.blocked ? sitemaps : oracle;
      work.push(async () => {
        const answer = await question(checking, checked, person, surface.ask(checking.world));
        checked.cases += checking.world.datasets.length;
        const mayRead = surface.audit ? reader.mayAudit : reader.mayRead;
        judge(checking, checked, surface.name, surface.ask(checking.world), answer, person, mayRead);
        if (!person.blocked) note(checked, surface.name, person, surface.check?.(answer, reader) ?? []);
      });
    }
    for (const dataset of checking.world.datasets) {
      for (const surface of checking.random.some(ofRecords, checking.each))
        work.push(() => ofOne(checking, checked, oracle, surface, dataset));
      const refusal = checking.random.pick(refusals);
      if (!oracle.works(dataset)) work.push(() => refused(checking, checked, oracle, refusal, dataset));
    }
  }
  await sideBySide(work, 12);
  return checked;
}

async function ofOne(
  checking: Checking,
  checked: Checked,
  oracle: Oracle,
  surface: RecordSurface,
  dataset: Dataset,
): Promise<void> {
  const { person } = oracle;
  const ask = surface.ask(dataset, checking.world);
  if (!ask) return;
  const answer = await question(checking, checked, person, ask);
  checked.cases += 1;
  const mayRead = surface.name.startsWith('events') ? oracle.mayAudit : oracle.mayRead;
  judge(checking, checked, surface.name, ask, answer, person, mayRead);
  if (person.blocked) return;
  note(checked, `${surface.name} ${dataset.index}`, person, surface.check?.(answer, oracle, dataset) ?? []);
  const isOfIt = ask.path.includes(dataset.id) || ask.path.includes(dataset.slug);
  if (answer.status === 404 && isOfIt && !oracle.knows(dataset))
    await likeNobody(checking, checked, oracle, surface, ask, answer, dataset);
}

/** What one may not know of is answered as what never was. */
async function likeNobody(
  checking: Checking,
  checked: Checked,
  { person }: Oracle,
  surface: RecordSurface,
  ask: Ask,
  answer: Answer,
  dataset: Dataset,
): Promise<void> {
  const other = await question(checking, checked, person, ofNobody(ask, dataset));
  if (plain(answer, dataset) !== plain(other, dataset))
    note(checked, surface.name, person, [`${answer.text} is not ${other.text}`]);
}

const plain = ({ status, body }: Answer, { id, slug }: Dataset) =>
  `${status} ${body}`
    .replaceAll(id, '-')
    .replaceAll(slug, '-')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '-');

async function refused(
  checking: Checking,
  checked: Checked,
  oracle: Oracle,
  surface: RecordSurface,
  dataset: Dataset,
): Promise<void> {
  const { person } = oracle;
  const ask = surface.ask(dataset, checking.world);
  if (!ask) return;
  const answer = await question(checking, checked, person, ask);
  checked.cases += 1;
  judge(checking, checked, surface.name, ask, answer, person, oracle.mayRead);
  const anyway = person.blocked || !person.writes || Object.keys(person.headers).length === 0;
  const expected = anyway ? [401, 403] : oracle.knows(dataset) ? [403, 410] : [404];
  if (!expected.includes(answer.status))
    note(checked, `${surface.name} ${dataset.index}`, person, [`status ${answer.status}, not ${expected}`]);
  if (answer.status === 404) await likeNobody(checking, checked, oracle, surface, ask, answer, dataset);
}

function question({ ask }: Checking, checked: Checked, person: Person, what: Ask): Promise<Answer> {
  checked.questions += 1;
  return ask({ ...what, headers: { ...person.headers, ...what.headers } });
}

function judge(
  { markers }: Checking,
  checked: Checked,
  surface: string,
  ask: Ask,
  answer: Answer,
  person: Person,
  mayRead: (place: Place) => boolean,
): void {
  const found = markers.foundIn(answer.text, ask.path).filter(([, place]) => !mayRead(place));
  note(
    checked,
    `${surface} ${ask.path}`,
    person,
    found.map(([word, place]) => `${word} of ${JSON.stringify(place)}`),
  );
  if ([400, 429].includes(answer.status)) note(checked, surface, person, [`not a question: ${answer.body}`]);
  if (answer.status >= 500) note(checked, surface, person, [`status ${answer.status}: ${answer.body}`]);
  if (person.blocked && ![401, 403].includes(answer.status))
    note(checked, surface, person, [`status ${answer.status} for somebody who is shut out`]);
}

function note(checked: Checked, surface: string, { name }: Person, faults: string[]): void {
  checked.leaks.push(...faults.map((fault) => `${surface}, for ${name}: ${fault}`));
}

async function sideBySide(work: (() => Promise<void>)[], width: number): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let task = work[next++]; task; task = work[next++]) await task();
    }),
  );
}
