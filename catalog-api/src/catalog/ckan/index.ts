import type { Database } from '../../database/index.ts';
import { notFound } from '../../errors.ts';
import type { Operation, Operations, Reply } from '../../http/operation.ts';
import type { SearchIndex } from '../../search/port.ts';
import type { Datasets } from '../datasets.ts';
import type { Organizations } from '../organizations.ts';
import { readerOf } from '../policy.ts';
import { createOwners } from './organizations.ts';
import { type Asking, createPackages } from './packages.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { createPresenter, tag } from './present.ts';
import { createTags } from './tags.ts';
import { mostRows } from './walk.ts';

export interface CkanDependencies {
  database: Database;
  index: SearchIndex;
  datasets: Datasets;
  organizations: Organizations;
  publicUrl: string;
  version: string;
}

/** What an action answers: a value for the envelope, or pieces of a JSON list too long to hold. */
type Action = (parameters: Parameters, asking: Asking) => Promise<unknown>;

/**
 * CKAN's Action API, the reading half: clients and harvesters made for CKAN work against the hub. Errors are
 * thrown as everywhere; the http layer puts them into CKAN's envelope.
 */
export function createCkan(dependencies: CkanDependencies): { operations: Operations } {
  const { publicUrl } = dependencies;
  const actions = { ...datasetActions(dependencies), ...otherActions(dependencies) };
  const operations: Operations = {};
  for (const [name, action] of Object.entries<Action>(actions)) {
    const operation = operationOf(name, action, publicUrl);
    for (const method of ['get', 'post']) {
      for (const suffix of ['', '_unversioned']) operations[`ckan_${name}_${method}${suffix}`] = operation;
    }
  }
  return { operations };
}

function operationOf(name: string, action: Action, publicUrl: string): Operation {
  const help = `${publicUrl}/api/3/action/help_show?name=${name}`;
  return async (request, { actor, locale }) => {
    const result = await action(parametersOf(request), { actor, locale, signal: request.signal });
    if (isPieces(result)) return streamed(help, result);
    return { status: 200, body: { help, success: true, result }, rows: rowsOf(result) };
  };
}

const isPieces = (value: unknown): value is AsyncGenerator<string> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** Records of a result: of a list, of a search, of one thing. */
function rowsOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  if (typeof result !== 'object' || result === null) return 0;
  return 'results' in result && Array.isArray(result.results) ? result.results.length : 1;
}

function streamed(help: string, pieces: AsyncGenerator<string>): Reply {
  async function* all() {
    // Before the head: what fails at once is then still an error with its status.
    const first = await pieces.next();
    yield `{"help":${JSON.stringify(help)},"success":true,"result":[${first.done ? '' : first.value}`;
    yield* pieces;
    yield ']}';
  }
  return { status: 200, type: 'application/json', stream: all() };
}

function datasetActions({ database, index, datasets, publicUrl }: CkanDependencies) {
  const packages = createPackages({ database, index, datasets, presenter: createPresenter(publicUrl) });
  return {
    package_search: packages.search,
    package_show: (parameters, asking) => packages.show(parameters.required('id'), asking),
    async package_list(parameters, asking) {
      const limit = parameters.integer('limit', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
      return packages.names(limit, parameters.integer('offset', 0, Number.MAX_SAFE_INTEGER), asking);
    },
    async current_package_list_with_resources(parameters, asking) {
      const limit = parameters.integer('limit', 100, mostRows);
      const page = parameters.integer('page', 0, 1_000_000);
      const offset = page > 0 ? (page - 1) * limit : parameters.integer('offset', 0, Number.MAX_SAFE_INTEGER);
      return packages.latest(limit, offset, asking);
    },
    package_autocomplete: (parameters, asking) =>
      packages.autocomplete(parameters.required('q'), parameters.integer('limit', 10, 20), asking),
    async resource_show(parameters, asking) {
      const resource = await packages.resource(parameters.required('id'), asking);
      if (!resource) throw missing('Không có tệp này.', 'There is no such resource.');
      return resource;
    },
  } satisfies Record<string, Action>;
}

function otherActions({ database, index, datasets, organizations, publicUrl, version }: CkanDependencies) {
  const presenter = createPresenter(publicUrl);
  const packages = createPackages({ database, index, datasets, presenter });
  const owners = createOwners({ organizations, packages, index, presenter });
  const tags = createTags({ database });
  return {
    organization_list: owners.listOrganizations,
    organization_show: owners.showOrganization,
    group_list: owners.listThemes,
    group_show: owners.showTheme,
    async tag_list(parameters, { actor }) {
      if (parameters.text('vocabulary_id')) return [];
      const names = await tags.list(readerOf(actor), parameters.text('query'));
      return parameters.flag('all_fields') ? names.map(tag) : names;
    },
    async tag_show(parameters, asking) {
      const name = parameters.required('id');
      if (!(await tags.has(readerOf(asking.actor), name)))
        throw missing('Không có từ khoá này.', 'There is no such tag.');
      if (!parameters.flag('include_datasets')) return tag(name);
      const query = { fq: `tags:${JSON.stringify(name)}`, rows: mostRows };
      const found = await packages.search(parametersOf({ query, body: undefined }), asking);
      return { ...tag(name), packages: found.results };
    },
    async status_show() {
      return {
        ckan_version: '2.11.0',
        envhub_version: version,
        site_title: 'EnvHub',
        site_description: '',
        site_url: publicUrl,
        error_emails_to: null,
        locale_default: 'vi',
        extensions: [],
      };
    },
    async site_read() {
      return true;
    },
  } satisfies Record<string, Action>;
}

const missing = (vi: string, en: string) => notFound({ code: 'not-found', message: { vi, en } });
