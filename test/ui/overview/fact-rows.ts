import type { Facts, SeenEntry } from '../../../src/app/facts/facts.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { ExchangeSet } from '../../../src/domain/exchange/exchange-set.ts';
import type { Person, Position } from '../../../src/domain/person.ts';
import { knownPacks } from '../../../src/domain/scoring/known-packs.ts';
import { NOTHING_LOCAL } from '../../../src/store/preview.ts';
import { worldWith } from '../../support/builders.ts';

/** Plain rows, as JSON carries them into a browser. */
export interface FactRows {
  readonly set: ExchangeSet;
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
  readonly entries: readonly { readonly id: string; readonly entry: Entry }[];
}

export function factsFrom({ set, people, positions, entries }: FactRows): Facts {
  return {
    tenant: 'ntb',
    person: people.find(({ id }) => id.endsWith('gubernur'))?.id ?? '',
    timeZone: 'Asia/Makassar',
    example: false,
    areas: new Map(set.areas.map((one) => [one.code, one])),
    units: new Map(set.units.map((one) => [one.code, one])),
    planNodes: new Map(set.planNodes.map((one) => [one.id, one])),
    indicators: new Map(set.indicators.map((one) => [one.code, one])),
    calendars: new Map(set.calendars.map((one) => [one.frequency, one])),
    persons: new Map(people.map((one) => [one.id, one])),
    positions: new Map(positions.map((one) => [one.id, one])),
    targets: set.targets,
    packs: knownPacks([]),
    budgets: set.budgets,
    sakip: set.sakip,
    dossiers: new Map(),
    entries: new Map(entries.map(({ id, entry }) => [id, seen(id, entry)])),
    world: worldWith(),
    outbox: [],
    refusals: [],
    answeredRefusals: [],
    losses: [],
    asOf: Date.UTC(2026, 10, 22, 4),
    unsentEvidence: new Map(),
  };
}

export const seen = (id: string, entry: Entry): SeenEntry => ({
  id,
  entry,
  confirmed: entry,
  seq: 1,
  pending: [],
  local: NOTHING_LOCAL,
  receipt: null,
});
