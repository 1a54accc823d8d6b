/** What a person or program may be; `harvester` may claim and feed harvest runs and nothing else. */
export type Role =
  | 'admin'
  | 'reviewer'
  | 'steward'
  | 'survey-officer'
  | 'respondent'
  | 'developer'
  | 'harvester';

/** A role in one organization and those under it; `organizationId: null` means in every organization. */
export interface Grant {
  role: Role;
  organizationId: string | null;
}

/** Who is calling. */
export interface Actor {
  kind: 'anonymous' | 'key' | 'system';
  /** The key's id; 'anonymous' or the name of a system task otherwise. */
  id: string;
  name: string;
  grants: readonly Grant[];
  /** Ids of all organizations in which the actor works, descendants included; empty for readers. */
  organizationIds: readonly string[];
}

/**
 * Whose records an actor may read: `everything`, or the labels of which a record must carry one
 * ('public', 'state', 'org:<id>'). The very list is the filter in SQL and in the search index.
 */
export type Audiences = 'everything' | readonly string[];
