import type { DatasetInput } from '@envhub/metadata-schemas';
import { wordsOf } from '../../mapping/lists.ts';
import { spatialOf } from '../../mapping/spatial.ts';
import { periodBetween, periodOf } from '../../mapping/temporal.ts';
import { type Notes, type Row, textOf } from '../../mapping/values.ts';

/** Where and when a package applies, under the many names that portals use. */
export function coverageOf(
  row: Row,
  language: string,
  notes: Notes,
): Pick<Partial<DatasetInput>, 'spatial' | 'temporal'> {
  const places = [
    row.spatial,
    ...wordsOf(row.spatial_uri),
    row.spatial_text,
    row.spatial_coverage,
    row.geographic_coverage,
    ...wordsOf(row.admin_unit),
  ];
  const spatial = spatialOf(places, language, notes);
  const period =
    periodBetween(
      row.temporal_start ?? row.temporal_coverage_from ?? row['temporal-extent-begin'],
      row.temporal_end ?? row.temporal_coverage_to ?? row['temporal-extent-end'],
      notes,
      'temporal.0',
    ) ?? periodOf(row.temporal ?? row.temporal_coverage ?? row.dataset_date, notes, 'temporal');
  return { ...(spatial && { spatial }), ...(period && { temporal: [period] }) };
}

/** Days between updates, as one large portal (HDX) writes the frequency. */
const byDays: Record<string, string> = {
  '-2': 'not-planned',
  '-1': 'irregular',
  '0': 'continuous',
  '1': 'daily',
  '7': 'weekly',
  '14': 'biweekly',
  '30': 'monthly',
  '90': 'quarterly',
  '180': 'twice-a-year',
  '365': 'annual',
};

export function frequencyOf(row: Row, notes: Notes): string | undefined {
  const days = byDays[textOf(row.data_update_frequency) ?? ''];
  if (days) return days;
  const stated =
    row.frequency ??
    row.accrual_periodicity ??
    row.accrualPeriodicity ??
    row['frequency-of-update'] ??
    row.update_frequency;
  return notes.code('frequencies', stated, 'frequency');
}
