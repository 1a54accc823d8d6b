/** Where SQL may name which tables: what is read of them there is asked for with a predicate of the policy. */
export const tableHomes: Record<string, RegExp> = {
  dataset:
    /^catalog\/(store|lists|index-source|apply-records|telling)\.ts$|^harvest\/(batches|ending|telling)\.ts$|^hub\/(usage|approvals)\/store\.ts$/,
  dataset_version: /^catalog\/(store|lists|rows|apply-records)\.ts$|^hub\/approvals\/store\.ts$/,
  distribution: /^catalog\/(store|apply-records)\.ts$/,
  dataset_recent_usage: /^hub\/usage\/|^catalog\/lists\.ts$/,
  usage_dataset: /^hub\/usage\//,
  usage_caller: /^hub\/usage\//,
  search_document: /^search\/postgres\//,
  search_word: /^search\//,
  harvest_source: /^harvest\//,
  harvest_run: /^harvest\//,
  harvest_run_record: /^harvest\//,
  harvest_raw: /^harvest\//,
  audit_event: /^audit\//,
  audit_chain: /^audit\//,
  // An organization is not removed while keys are tied to it.
  api_key: /^access\/keys\/|^hub\/(usage|approvals|limits)\/|^catalog\/organizations\.ts$/,
  access_request: /^hub\/approvals\//,
  service: /^services\/|^hub\/usage\//,
  service_credential: /^services\//,
  service_document: /^services\//,
  service_dataset: /^services\//,
  notification: /^notifications\//,
  mail: /^notifications\//,
  application: /^access\/applications\//,
  sign_in_session: /^access\//,
};

/** Stores in which every query of datasets is a reader's. */
const readersStores = /^catalog-api\/src\/(catalog\/lists|search\/postgres\/engine)\.ts$/;
/** What these change or count, no reader is shown. */
const unread = /\b(insert into|delete from|drop table|create table|select 1 from|select id, revision from)\b/;
const asksReader = /\b(publishedFor|visibleTo|permitted|baseConditions)\(/;

/** What a source file (path from the root, with /) does with tables that are not its own. */
export function strayTables(file: string, text: string): string[] {
  const place = /^catalog-api\/src\/(.+)$/.exec(file)?.[1];
  if (!place || /\.test\.ts$|(^|\/)testing([./-]|$)/.test(place)) return [];
  const code = text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
  const named = [...code.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+)\b/g)].map(
    ([, table = '']) => table,
  );
  // The part of a query that names datasets with their organizations.
  if (/\$\{datasetTables\}/.test(code)) named.push('dataset');
  const stray = [...new Set(named)].filter((table) => {
    const home = Object.hasOwn(tableHomes, table) ? tableHomes[table] : undefined;
    return home && !home.test(place);
  });
  return [...stray.map((table) => `${file} names the table ${table}`), ...unfiltered(file, code)];
}

function unfiltered(file: string, code: string): string[] {
  if (!readersStores.test(file)) return [];
  return code
    .split(/(?=\bdatabase\s*\.query)|(?==> sql)/)
    .filter((query) => /\$\{datasetTables\}|\bfrom (dataset|search_document)\b/.test(query))
    .filter((query) => !asksReader.test(query) && !unread.test(query))
    .map((query) => `${file} asks for no reader: ${query.slice(0, 200)}`);
}
