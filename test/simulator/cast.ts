import type { DossierKey } from '../../src/domain/dossier/dossier.ts';
import type { EntryKey } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { keyOf, orgUnit, PLAIN, QUARTERLY, SOURCED, WITH_EVIDENCE } from '../support/builders.ts';
import { POSITIONS, position } from '../support/people.ts';

export interface ReferenceRow {
  readonly id: string;
  readonly type: string;
  readonly body: unknown;
}

const area = (code: string) => ({
  code,
  name: code,
  level: code === '52' ? 'province' : 'regency',
  parent: code === '52' ? null : '52',
  longitude: null,
  latitude: null,
  population: null,
  ...SOURCED,
});

/** Officer of one regency only: the same unit, fewer entries. */
export const REGENCY_OFFICER = position('officer', 'disdik', 'petugas-lombok', { area: '5201' });

/** The second government has the same units and codes, so that any mix-up of tenants shows. */
export const NEIGHBOUR = position('officer', 'disdik', 'petugas-1', { id: 'neighbour' });

const CAST: Readonly<Record<string, readonly Position[]>> = {
  ntb: [...POSITIONS, REGENCY_OFFICER],
  bima: [NEIGHBOUR],
};

/** A unit below the first, to whose scope entries are moved. */
export const CHILD = 'upt-disdik';

export const DINKES = { ...PLAIN, code: 'IK-3', owner: 'dinkes' };

/** The slots the people of the run fill in: few, so that they meet. The last two are one figure, before and after a merger. */
export const SLOTS: readonly EntryKey[] = [
  keyOf(),
  keyOf({ area: '5201' }),
  keyOf({ indicator: WITH_EVIDENCE.code }),
  keyOf({ indicator: DINKES.code, unit: 'dinkes' }),
  keyOf({ indicator: DINKES.code, unit: 'disdik' }),
];

/** A document on paper that the people of the first unit keep together. */
export const DOCUMENT: DossierKey = { kind: 'plan-document', unit: 'disdik', year: 2026, name: 'renja' };

const referenceRows = (positions: readonly Position[]): ReferenceRow[] => [
  ...['52', '5201', '5202'].map((code) => ({ id: `area:${code}`, type: 'area', body: area(code) })),
  ...[
    orgUnit('setda', null),
    orgUnit('disdik', 'setda'),
    orgUnit('dinkes', 'setda'),
    orgUnit(CHILD, 'disdik'),
  ].map((unit) => ({
    id: `unit:${unit.code}`,
    type: 'unit',
    body: unit,
  })),
  ...[PLAIN, WITH_EVIDENCE, DINKES].map((one) => ({
    id: `indicator:${one.code}`,
    type: 'indicator',
    body: one,
  })),
  { id: 'calendar:quarterly', type: 'calendar', body: QUARTERLY },
  ...positions.map((one) => ({ id: `position:${one.id}`, type: 'position', body: one })),
];

/** What each tenant begins with: the same values in every run. */
export const REFERENCE: ReadonlyMap<string, readonly ReferenceRow[]> = new Map(
  Object.entries(CAST).map(([tenant, positions]) => [tenant, referenceRows(positions)]),
);
