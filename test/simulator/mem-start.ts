import { NOT_STARTED } from '../../src/store/bootstrap.ts';
import type { StartInputs } from '../../src/sync/inputs.ts';
import type { MemReplicaStore } from '../support/mem-replica-store.ts';
import { digestTexts, EMPTY_DIGEST } from './digest.ts';
import type { Surroundings } from './surroundings.ts';

/** The comparison of a device of this name: nothing may differ without a reason, and what differs is fetched again. */
export function comparisonOf(
  store: MemReplicaStore,
  name: string,
  { rules, note, violated, mayDiffer }: Surroundings,
): StartInputs['comparison'] {
  const comparison = comparing(store);
  return {
    ...comparison,
    fetchAgain: (scopes, now) => {
      if (!mayDiffer()) violated(`I6 ${name} differs in ${scopes.join(', ')}, and nothing was spoiled`);
      if (!rules.repairs) return comparison.done(now);
      note('rows-repaired');
      return comparison.fetchAgain(scopes, now);
    },
  };
}

/** As the production compares what it holds, over a store in memory. */
const comparing = (store: MemReplicaStore): StartInputs['comparison'] => ({
  held: () =>
    store.ask('compare', ({ meta, rows }) => {
      if (meta.bootstrap.state !== 'done') return null;
      const { timeline, cursor, scopes } = meta;
      const texts = digestTexts(rows.values());
      const digests = scopes.map((scope): [number, string] => [scope, texts.get(scope) ?? EMPTY_DIGEST]);
      return { timeline, cursor, digests, isWorn: false };
    }),
  done: (now) =>
    store.change('compared', (state) => [{ ...state, meta: { ...state.meta, comparedAt: now } }, undefined]),
  fetchAgain: (scopes, now) =>
    store.change('fetch again', (state) => {
      const repairedAt = scopes.length > 0 ? now : state.meta.repairedAt;
      const anew = { bootstrap: NOT_STARTED, cursor: '0', comparedAt: null, repairedAt };
      const meta = { ...state.meta, ...anew };
      return [{ ...state, meta, generation: state.generation + 1 }, undefined];
    }),
});

/** No year is closed here: everything comes row by row. */
export const packsOf = (store: MemReplicaStore): StartInputs['packs'] => ({
  missing: async () => [],
  held: async () => [],
  add: async () => {},
  outdated: async () => {},
  adopt: ({ timeline, scopes: { hash, all } }) =>
    store.change('adopt', (state) => {
      const { meta } = state;
      const isOther = meta.timeline !== '' && meta.timeline !== timeline;
      if (meta.bootstrap.state !== 'wanted' || isOther) return [state, undefined];
      const kept = [...state.rows].filter(([, row]) => all.includes(row.scope));
      const rows = kept.length < state.rows.size ? new Map(kept) : state.rows;
      const bootstrap = { ...meta.bootstrap, state: 'rows' as const };
      const told = { timeline, scopeHash: hash, scopes: all, bootstrap };
      return [{ ...state, rows, meta: { ...meta, ...told } }, undefined];
    }),
});
