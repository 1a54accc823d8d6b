import type { Place } from './markers.ts';
import type {
  Content,
  Dataset,
  Organization,
  Person,
  Service,
  SharingClass,
  Source,
  World,
} from './model.ts';

// Written from the domain's own words, so that it can contradict the policy: it imports nothing of it.

/** Roles that work on an organization's records: of that organization and those under it. */
const keeping = ['steward', 'reviewer', 'admin'];
/** "Signed-in users of state agencies": whoever works in one, or for one as a survey officer. */
const ofAgencies = [...keeping, 'survey-officer'];

const holds = (person: Person, roles: string[], { above }: Organization): boolean =>
  person.roles.some(
    ({ role, organization }) =>
      roles.includes(role) && (organization === null || above.includes(organization)),
  );

const keeps = (person: Person, organization: Organization) =>
  !person.blocked && holds(person, keeping, organization);

function mayHave(person: Person, dataset: Dataset, sharing: SharingClass): boolean {
  if (person.blocked) return false;
  if (sharing === 'open' || keeps(person, dataset.organization)) return true;
  if (person.approved.includes(dataset.index)) return true;
  return sharing === 'shared' && person.roles.some(({ role }) => ofAgencies.includes(role));
}

/** Who may know of a service; data that was opened to somebody opens no service. */
function mayKnowService(person: Person, service: Service): boolean {
  if (keeps(person, service.organization)) return true;
  const sharing = service.metadataAccess ?? service.accessRights;
  if (person.blocked || !service.published) return false;
  return (
    sharing === 'open' || (sharing === 'shared' && person.roles.some(({ role }) => ofAgencies.includes(role)))
  );
}

const ofMetadata = ({ metadataAccess, accessRights }: Content): SharingClass =>
  metadataAccess ?? accessRights ?? 'open';
const ofData = ({ accessRights }: Content): SharingClass => accessRights ?? 'open';

/** What a person may know, by the domain's rules. */
export function createOracle(world: World, person: Person) {
  const published = (dataset: Dataset): Content | undefined =>
    dataset.published === undefined ? undefined : dataset.contents[dataset.published];

  /** Whether they may see a dataset as readers do, be it there or withdrawn since. */
  const reads = (dataset: Dataset): boolean => {
    const content = published(dataset);
    return content !== undefined && mayHave(person, dataset, ofMetadata(content));
  };
  const works = (dataset: Dataset) => keeps(person, dataset.organization);
  const knows = (dataset: Dataset) => works(dataset) || reads(dataset);

  /** The numbers of the versions whose description they may read. */
  const versions = (dataset: Dataset): number[] =>
    dataset.withdrawn || !knows(dataset)
      ? []
      : dataset.versions.flatMap((content, i) =>
          mayHave(person, dataset, ofMetadata(dataset.contents[content] as Content)) ? [i + 1] : [],
        );

  function mayRead({ dataset, content, part }: Extract<Place, { dataset: number }>): boolean {
    const record = world.datasets[dataset] as Dataset;
    if (works(record)) return true;
    if (part === 'raw' || record.withdrawn || !reads(record)) return false;
    if (part === 'name') return true;
    const readable = versions(record).some((number) => record.versions[number - 1] === content);
    return (
      readable &&
      (part === 'metadata' || mayHave(person, record, ofData(record.contents[content] as Content)))
    );
  }

  return {
    person,
    works,
    knows,
    reads,
    versions,
    /** Found by searching: what is published, and one's own work. */
    searchable: world.datasets.filter((dataset) => !dataset.withdrawn && knows(dataset)),
    /** In lists and feeds of what is published. */
    listed: world.datasets.filter(
      (dataset) => !dataset.withdrawn && dataset.published !== undefined && knows(dataset),
    ),
    /** What searching finds of a dataset: what is published of it, else the working copy. */
    shown: (dataset: Dataset): Content =>
      published(dataset) ?? (dataset.contents[dataset.working] as Content),
    hasData: (dataset: Dataset, content: Content) => mayHave(person, dataset, ofData(content)),
    /** Harvest sources are for those who keep them and the programs that feed them. */
    sources: world.sources.filter(
      ({ organization }) => !person.blocked && holds(person, [...keeping, 'harvester'], organization),
    ),
    /** Services that they may know of. */
    services: world.services.filter((service) => mayKnowService(person, service)),
    mayRead: (place: Place): boolean =>
      'service' in place
        ? mayKnowService(person, world.services[place.service] as Service)
        : 'source' in place
          ? !person.blocked &&
            holds(person, [...keeping, 'harvester'], (world.sources[place.source] as Source).organization)
          : mayRead(place),
    /** The audit log tells of everything, and is the administrators'. */
    mayAudit: (place: Place): boolean => {
      const { organization } =
        'service' in place
          ? (world.services[place.service] as Service)
          : 'source' in place
            ? (world.sources[place.source] as Source)
            : (world.datasets[place.dataset] as Dataset);
      return !person.blocked && holds(person, ['admin'], organization);
    },
    audits: !person.blocked && person.roles.some(({ role }) => role === 'admin'),
  };
}

export type Oracle = ReturnType<typeof createOracle>;
