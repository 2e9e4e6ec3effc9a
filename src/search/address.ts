import { type FilterName, filterNames, type SearchState, sorts } from './filters.ts';

/** Reads the state from the parameters of an address; what it does not know it leaves out. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const name of filterNames) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))].sort();
    if (values.length > 0) filters[name] = values;
  }
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    exact: parameters.get('exact') === '1',
  };
}

/** The parameters of an address that hold a state; nothing for what is not chosen. */
export function writeState(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const name of filterNames) for (const value of state.filters[name] ?? []) parameters.append(name, value);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.exact) parameters.set('exact', '1');
  return parameters;
}
