import type { Organization } from './load-organizations';

export interface Branch {
  organization: Organization;
  below: Branch[];
}

/** Puts agencies under the one they are part of, as far as it is among them; their order stays. */
export function treeOf(organizations: Organization[]): Branch[] {
  const branches = new Map(organizations.map((organization) => [organization.id, branchOf(organization)]));
  const top: Branch[] = [];
  for (const branch of branches.values())
    (branches.get(branch.organization.parent?.id ?? '')?.below ?? top).push(branch);
  return top;
}

const branchOf = (organization: Organization): Branch => ({ organization, below: [] });
