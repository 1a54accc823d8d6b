import type { HarvestSource, LangText, Problem } from '@envhub/metadata-schemas';
import { sql } from 'kysely';

export type RunState = 'queued' | 'running' | 'done' | 'done-with-rejects' | 'held' | 'failed' | 'cancelled';

export interface RunRow {
  id: string;
  source_id: string;
  organization_id: string;
  mode: 'load' | 'preview';
  state: RunState;
  trigger: 'schedule' | 'manual' | 'cli';
  document: HarvestSource;
  preview_limit: number | null;
  worker: string | null;
  lease_token: string | null;
  attempts: number;
  checkpoint: unknown;
  counts: Record<string, number> | null;
  read: number;
  complete: boolean | null;
  held_removals: number | null;
  problems: Problem[];
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
}

export interface SourceRow {
  id: string;
  document: HarvestSource;
  organization_id: string;
  organization_slug: string;
  organization_name: LangText;
  next_run_at: string | null;
  revision: number;
  created_at: string;
  updated_at: string;
}

export interface RunRecordRow {
  identifier: string;
  outcome: string;
  dataset_id: string | null;
  problems: Problem[] | null;
  record: unknown;
}

export const sourceColumns = sql`
  s.id, s.document, s.organization_id, o.slug as organization_slug, o.record->'name' as organization_name,
  s.next_run_at, s.revision, s.created_at, s.updated_at`;
export const sourceTables = sql`harvest_source s join organization o on o.id = s.organization_id`;

/** A run with its numbers: final ones where it has ended, counted ones while it goes on. */
export const runColumns = sql`
  r.id, r.source_id, r.organization_id, r.mode, r.state, r.trigger, r.document, r.preview_limit, r.worker, r.lease_token,
  r.attempts, r.checkpoint, r.read, r.complete, r.held_removals, r.problems, r.created_at, r.started_at, r.finished_at,
  coalesce(r.counts, (select jsonb_object_agg(outcome, n) from
    (select outcome, count(*) as n from harvest_run_record where run_id = r.id group by outcome) c)) as counts`;
