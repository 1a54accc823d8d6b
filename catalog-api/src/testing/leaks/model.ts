/** The world as the oracle sees it: plain facts, without a word of how the hub keeps them. */

export type SharingClass = 'open' | 'shared' | 'restricted';

export interface Organization {
  slug: string;
  id: string;
  /** Its own slug and those of all above it. */
  above: string[];
}

/** What a dataset said at some time. */
export interface Content {
  accessRights?: SharingClass;
  metadataAccess?: SharingClass;
  themes: string[];
  formats: string[];
  keywords: string[];
  license?: string;
  frequency?: string;
  adminUnits: string[];
  /** The markers of its title and of one of its keywords. */
  title: string;
  keyword: string;
  distributionIds: string[];
}

export interface Dataset {
  index: number;
  id: string;
  slug: string;
  organization: Organization;
  /** Every content it had; versions and the working copy are among them. */
  contents: Content[];
  /** The content of each published version, from version 1 on. */
  versions: number[];
  working: number;
  state: 'draft' | 'in-review' | 'published' | 'archived';
  /** What readers see of it now; undefined where nothing. */
  published: number | undefined;
  withdrawn: boolean;
  source?: { id: string; identifier: string };
}

export interface Source {
  index: number;
  id: string;
  organization: Organization;
  runs: string[];
}

export interface Service {
  index: number;
  id: string;
  slug: string;
  organization: Organization;
  accessRights: SharingClass;
  metadataAccess?: SharingClass;
  published: boolean;
  /** Indexes of the datasets that it serves. */
  datasets: number[];
}

export interface Role {
  role: string;
  /** The slug of its organization; null: everywhere. */
  organization: string | null;
}

export interface Person {
  name: string;
  headers: Record<string, string>;
  roles: Role[];
  /** Indexes of the datasets whose owners opened them to this person. */
  approved: number[];
  /** Suspended, revoked, expired: whatever they ask is refused. */
  blocked: boolean;
  /** Whether they may write at all: what they are refused is then refused for the record's sake. */
  writes: boolean;
}

export interface World {
  organizations: Organization[];
  datasets: Dataset[];
  sources: Source[];
  services: Service[];
  people: Person[];
}
