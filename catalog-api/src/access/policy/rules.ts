import type { Actor, Role } from '../actor.ts';

/** What an actor may do to records of a class: to all, to none, or to those that carry one of the labels. */
export type Reach =
  | 'everything'
  | 'nothing'
  | {
      /** 'public', 'state', 'org:<id>', 'person:<id>'. */
      labels: readonly string[];
      /** Datasets that their owners opened to this actor. */
      ids: readonly string[];
    };

type Rule = (actor: Actor) => Reach;

/** Roles that work on an organization's records: they see its drafts and what it restricts. */
const keepers: readonly Role[] = ['reviewer', 'steward'];
/** Roles whose holders work in a state agency and so see what agencies share. */
const agencyRoles: readonly Role[] = ['admin', ...keepers, 'survey-officer'];

const everybody: Rule = () => 'everything';

/** The organizations where an actor has one of the roles, and those under them; an administrator has every role. */
const within =
  (...roles: readonly Role[]): Rule =>
  ({ grants }) => {
    const own = grants.filter(({ role }) => role === 'admin' || roles.includes(role));
    if (own.some(({ organizationId }) => organizationId === null)) return 'everything';
    const labels = own.flatMap(({ reach }) => reach.map((id) => `org:${id}`));
    return labels.length > 0 ? { labels: [...new Set(labels)], ids: [] } : 'nothing';
  };

/** Administrators of the whole hub. */
const administrators: Rule = ({ grants }) =>
  grants.some(({ role, organizationId }) => role === 'admin' && organizationId === null)
    ? 'everything'
    : 'nothing';

/** What is the person's own. */
const own: Rule = ({ personId }) => (personId ? { labels: [`person:${personId}`], ids: [] } : 'nothing');

/** What is open, what agencies share with each other, what one keeps, and what was opened by an approval. */
const shared: Rule = (actor) =>
  either(within(...keepers), ({ grants, approved }) => ({
    labels: grants.some(({ role }) => agencyRoles.includes(role)) ? ['public', 'state'] : ['public'],
    ids: approved ?? [],
  }))(actor);

const either =
  (...rules: readonly Rule[]): Rule =>
  (actor) => {
    const reaches = rules.map((rule) => rule(actor)).filter((reach) => reach !== 'nothing');
    if (reaches.includes('everything')) return 'everything';
    const some = reaches.filter((reach) => typeof reach === 'object');
    return some.length === 0
      ? 'nothing'
      : {
          labels: [...new Set(some.flatMap(({ labels }) => labels))],
          ids: [...new Set(some.flatMap(({ ids }) => ids))],
        };
  };

/**
 * Who may do what to which records: the only place that says so. What is not here nobody may do. A record of an
 * organization carries `org:<id>`, one of a person `person:<id>`; what a dataset carries, catalog/policy.ts says.
 */
export const rules = {
  /** That there is such a dataset, and what is said of it. */
  'dataset-metadata': { read: shared },
  /** Where its files are, and what is in them. */
  'dataset-data': { read: shared },
  /** Working copies and the datasets themselves; reviewing decides what readers see. */
  draft: { read: within(...keepers), write: within(...keepers), review: within('reviewer') },
  organization: { read: everybody, write: within() },
  'harvest-source': {
    read: within(...keepers, 'harvester'),
    write: within(...keepers),
    review: within('reviewer'),
  },
  'harvest-run': {
    read: within(...keepers, 'harvester'),
    write: within(...keepers),
    feed: within(...keepers, 'harvester'),
  },
  /** Of people it tells addresses: not for all who work with a record. */
  'audit-event': { read: within() },
  'audit-chain': { read: administrators },
  /** The hub's own keys are its administrators'. */
  key: { read: either(administrators, own), write: either(administrators, own) },
  person: { read: either(administrators, own), write: administrators },
  'access-request': { read: either(within(...keepers), own), review: within(...keepers) },
  /** A service that is not offered yet; what is offered is read as a dataset is. */
  service: { read: shared, write: within(...keepers), review: within('reviewer') },
  /** Who used what: one's own calls, and calls of the data of one's agency. */
  usage: { read: either(within(...keepers), own) },
  plan: { read: everybody, write: administrators },
  application: { read: everybody, write: administrators },
  site: { read: everybody, write: administrators },
} as const satisfies Record<string, Partial<Record<'read' | 'write' | 'review' | 'feed', Rule>>>;

export type RecordClass = keyof typeof rules;
export type VerbOf<C extends RecordClass> = keyof (typeof rules)[C] & string;
