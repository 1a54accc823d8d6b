import { readSearch, type SearchState } from './search-state';

/** The search that the browser's address says; for scripts, so that no page carries its address twice. */
export function currentSearch(): SearchState {
  const address = new URLSearchParams(window.location.search);
  return readSearch(Object.fromEntries([...address.keys()].map((name) => [name, address.getAll(name)])));
}
