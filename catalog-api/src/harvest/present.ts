import type { RunRecordRow, RunRow, SourceRow } from './rows.ts';

export const presentSource = (row: SourceRow) => ({
  id: row.id,
  document: row.document,
  organization: { id: row.organization_id, slug: row.organization_slug, name: row.organization_name },
  nextRunAt: row.next_run_at,
  revision: row.revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const outcomes = ['created', 'updated', 'unchanged', 'removed', 'rejected', 'quarantined'];

export const presentRun = (row: RunRow, withLease = false) => ({
  id: row.id,
  sourceId: row.source_id,
  mode: row.mode,
  state: row.state,
  trigger: row.trigger,
  worker: row.worker,
  counts: { ...Object.fromEntries(outcomes.map((outcome) => [outcome, 0])), ...row.counts, read: row.read },
  complete: row.complete,
  heldRemovals: row.held_removals,
  problems: row.problems,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  ...(withLease && row.lease_token && { leaseToken: row.lease_token }),
});

export const presentRunRecord = (row: RunRecordRow) => ({
  identifier: row.identifier,
  outcome: row.outcome,
  datasetId: row.dataset_id,
  ...(row.record !== null && { record: row.record }),
  problems: row.problems ?? [],
});
