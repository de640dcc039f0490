import type { Manifest } from '../../src/protocol/manifest.ts';
import { NOT_STARTED } from '../../src/store/bootstrap.ts';
import { adopted, goneStill, isWorn, missingIn, progress, subjectsIn } from '../../src/store/held-packs.ts';
import { isOvertaken } from '../../src/store/replica-store.ts';
import type { StartInputs } from '../../src/sync/inputs.ts';
import {
  mostCovered,
  openedPack,
  packsWithin,
  shownIn,
  withoutReplaced,
  withPacks,
} from '../support/mem-packs.ts';
import type { MemReplicaStore, ProfileState } from '../support/mem-replica-store.ts';
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
      if (scopes.length === 0) note('pack-worn');
      else if (!mayDiffer()) violated(`I6 ${name} differs in ${scopes.join(', ')}, and nothing was spoiled`);
      if (!rules.repairs && scopes.length > 0) return comparison.done(now);
      if (scopes.length > 0) note('rows-repaired');
      return comparison.fetchAgain(scopes, now);
    },
  };
}

/** As the production compares what it holds, over a store in memory. */
const comparing = (store: MemReplicaStore): StartInputs['comparison'] => ({
  held: () =>
    store.ask('compare', (state) => {
      const { meta } = state;
      if (meta.bootstrap.state !== 'done') return null;
      const { timeline, cursor, scopes } = meta;
      const texts = digestTexts(shownIn(state).values());
      const digests = scopes.map((scope): [number, string] => [scope, texts.get(scope) ?? EMPTY_DIGEST]);
      return { timeline, cursor, digests, isWorn: isWorn(mostCovered(state)) };
    }),
  done: (now) =>
    store.change('compared', (state) => [{ ...state, meta: { ...state.meta, comparedAt: now } }, undefined]),
  fetchAgain: (scopes, now) =>
    store.change('fetch again', (state) => {
      const repairedAt = scopes.length > 0 ? now : state.meta.repairedAt;
      const anew = { bootstrap: NOT_STARTED, cursor: '0', comparedAt: null, repairedAt };
      const meta = { ...state.meta, ...anew };
      const packs = state.packs.filter(({ scope }) => !scopes.includes(scope));
      const generation = state.generation + 1;
      const gone = state.gone.map(goneStill(scopes, generation));
      return [{ ...state, meta, offers: [], packs, gone, generation }, undefined];
    }),
});

/** The packs of a device of this tenant, by the production's rules over a store in memory. */
export const packsOf = (
  store: MemReplicaStore,
  tenant: string,
  { note }: Surroundings,
): StartInputs['packs'] => ({
  missing: () => store.ask('missing packs', missingIn),
  held: () => store.ask('packs held', subjectsIn),
  adopt: (manifest, asked) =>
    store.change('adopt', (state) =>
      isOvertaken(state.meta, asked) ? [state, false] : [withManifest(state, manifest), true],
    ),
  add: (arrived) =>
    store.change('add packs', (state) => {
      const awaited = new Set(missingIn(state).map(({ sha }) => sha));
      const fresh = arrived.filter(({ offer }) => awaited.has(offer.sha));
      if (state.meta.bootstrap.state !== 'packs' || fresh.length === 0) return [state, undefined];
      const opened = fresh.map((one) => openedPack(tenant, one, state.generation));
      return [progressed(withPacks(state, opened)), undefined];
    }),
  outdated: () =>
    store.change('packs outdated', (state) => {
      const { meta } = state;
      if (meta.bootstrap.state !== 'packs') return [state, undefined];
      note('pack-not-there');
      const bootstrap = { ...meta.bootstrap, state: 'wanted' as const };
      return [{ ...state, offers: [], meta: { ...meta, bootstrap } }, undefined];
    }),
});

function withManifest(state: ProfileState, manifest: Manifest): ProfileState {
  const { meta, generation } = state;
  const isOther = meta.timeline !== '' && meta.timeline !== manifest.timeline;
  if (meta.bootstrap.state !== 'wanted' || isOther) return state;
  const { hash, all } = manifest.scopes;
  const left = packsWithin(state, all);
  const kept = [...state.rows].filter(([, row]) => all.includes(row.scope));
  const { timeline, mark } = manifest;
  const scopes = hash === meta.scopeHash ? meta.scopes : all;
  const told = { timeline, scopeHash: hash, scopes, ...(mark !== undefined && { mark }) };
  return progressed({
    ...left,
    rows: kept.length < state.rows.size ? new Map(kept) : state.rows,
    offers: manifest.packs,
    packs: adopted(left.packs, manifest.packs, generation),
    meta: { ...meta, ...told },
  });
}

function progressed(state: ProfileState): ProfileState {
  const { meta } = state;
  return { ...withoutReplaced(state), meta: { ...meta, bootstrap: progress(meta.bootstrap, state) } };
}
