const read = `id name title notes description identifier guid tags tag_string keywords groups theme themes category
 private state type license_id license_title license_url license rights frequency accrual_periodicity
 accrualPeriodicity frequency-of-update update_frequency data_update_frequency language issued release_date modified
 metadata_created metadata_modified spatial spatial_uri spatial_text spatial_coverage geographic_coverage admin_unit
 temporal_start temporal_end temporal_coverage_from temporal_coverage_to temporal-extent-begin temporal-extent-end
 temporal temporal_coverage dataset_date publisher publisher_name publisher_email publisher_uri publisher_url
 organization owner_org author author_email maintainer maintainer_email contact_name contact_email contact_point
 contact_phone contact_telephone contact_uri contact_url url landing_page documentation provenance version
 version_notes resources extras`;

/** Values that say nothing of the dataset, or change without it changing. */
const passing = `num_resources num_tags isopen creator_user_id revision_id tracking_summary notes_rendered
 relationships_as_object relationships_as_subject harvest_object_id harvest_source_id harvest_job_id
 pageviews_last_14_days total_res_downloads due_date overdue_date last_modified score index_id data_dict
 validated_data_dict site_id metadata-date updated_by_script package_creator license`;

const translatedFields = [
  'title',
  'notes',
  'description',
  'tags',
  'keywords',
  'provenance',
  'rights',
  'version_notes',
];

/** Members of a package that are not kept as extras. */
export const knownKeys: ReadonlySet<string> = new Set([
  ...`${read} ${passing}`.split(/\s+/),
  ...translatedFields.flatMap((field) => [
    `${field}_translated`,
    `${field}_i18n`,
    ...['vi', 'en'].flatMap((tag) => [`${field}-${tag}`, `${field}_${tag}`]),
  ]),
]);
