import { ENTITY_FILES } from './entity-files.ts';
import type { EntityName, EntityOf } from './exchange-set.ts';
import type { ExchangeFault } from './fault.ts';
import type { EntityRows, Located } from './located.ts';

export type AllRows = { readonly [N in EntityName]: EntityRows<EntityOf<N>> };

/** Codes that a row points to in another row. */
export interface Pointer<E> {
  readonly field: string;
  readonly to: EntityName;
  /** What is pointed to, in Indonesian, as the subject of "… tidak dikenal". */
  readonly what: string;
  readonly codes: (entity: E) => readonly (string | null)[];
}

type Pointers = { readonly [N in EntityName]: readonly Pointer<EntityOf<N>>[] };

const POINTERS: Pointers = {
  areas: [{ field: 'parent', to: 'areas', what: 'Wilayah induk', codes: (a) => [a.parent] }],
  units: [
    { field: 'parent', to: 'units', what: 'Unit induk', codes: (u) => [u.parent] },
    { field: 'successors', to: 'units', what: 'Unit penerus', codes: (u) => u.successors },
  ],
  calendars: [],
  indicators: [
    { field: 'owner', to: 'units', what: 'Unit', codes: (i) => [i.owner] },
    { field: 'successor', to: 'indicators', what: 'Indikator penerus', codes: (i) => [i.successor] },
    { field: 'frequency', to: 'calendars', what: 'Kalender untuk frekuensi', codes: (i) => [i.frequency] },
  ],
  planNodes: [
    { field: 'parent', to: 'planNodes', what: 'Simpul induk', codes: (n) => [n.parent] },
    { field: 'indicators', to: 'indicators', what: 'Indikator', codes: (n) => n.indicators },
    { field: 'owner', to: 'units', what: 'Unit', codes: (n) => [n.owner] },
  ],
  targets: [
    { field: 'indicator', to: 'indicators', what: 'Indikator', codes: (t) => [t.indicator] },
    { field: 'area', to: 'areas', what: 'Wilayah', codes: (t) => [t.area] },
  ],
  measurements: [
    { field: 'indicator', to: 'indicators', what: 'Indikator', codes: (m) => [m.indicator] },
    { field: 'unit', to: 'units', what: 'Unit', codes: (m) => [m.unit] },
    { field: 'area', to: 'areas', what: 'Wilayah', codes: (m) => [m.area] },
  ],
  budgets: [
    { field: 'government', to: 'areas', what: 'Wilayah pemerintah', codes: (b) => [b.government] },
    { field: 'unit', to: 'units', what: 'Unit', codes: (b) => [b.unit] },
  ],
  sakip: [{ field: 'area', to: 'areas', what: 'Wilayah', codes: (s) => [s.area] }],
};

/** Codes that no row declares. References to a file that could not be read are passed over. */
export function unknownReferences(all: AllRows): ExchangeFault[] {
  return (Object.keys(POINTERS) as EntityName[]).flatMap((name) => unknownIn(name, all));
}

function unknownIn<N extends EntityName>(name: N, all: AllRows): ExchangeFault[] {
  const rows: readonly Located<EntityOf<N>>[] = all[name].rows;
  const pointers: readonly Pointer<EntityOf<N>>[] = POINTERS[name];
  return pointers.flatMap(({ field, to, what, codes }) => {
    const known = all[to].keys;
    if (known === null) return [];
    return rows.flatMap(({ line, entity }) =>
      codes(entity)
        .filter((code) => code !== null && !known.has(code))
        .map((code) => ({
          file: ENTITY_FILES[name].file,
          line,
          field,
          reason: `${what} "${code}" tidak dikenal.`,
        })),
    );
  });
}
