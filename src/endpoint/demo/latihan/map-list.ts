import { drawn, type LinkSign, placed } from '../../../domain/strategy-map/map-links.ts';
import { type DemoDossier, type DossierAct, setting } from '../demo-dossier.ts';
import { GOVERNMENT } from './example.ts';
import { PLAN } from './plan-list.ts';
import { unitCode } from './unit-list.ts';

const objective = (mission: 1 | 2 | 3 | 4 | 5): string => `${PLAN}:S${mission}`;
const of = (unit: string, suffix: string): string => `${unitCode(unit)}-${suffix}`;

/** Indicators without an objective that stand on the map of the government. */
const PLACED = [
  [of('BPSDM', 'PELATIHAN'), 'learning-growth'],
  [of('BKD', 'KOMPETENSI'), 'learning-growth'],
  [of('PTSP', 'ADUAN'), 'internal-process'],
  [of('BKAD', 'PENGADAAN'), 'internal-process'],
  [of('BKAD', 'SERAPAN'), 'financial'],
  [of('BAPPEDA', 'SERAPAN'), 'financial'],
] as const;

type Drawn = readonly [from: string, to: string, sign: LinkSign, lag: number, note?: string];

const LINKS: readonly Drawn[] = [
  [of('BPSDM', 'PELATIHAN'), of('PTSP', 'ADUAN'), '+', 1, 'Petugas terlatih menyelesaikan lebih cepat.'],
  [of('BKD', 'KOMPETENSI'), objective(5), '+', 1],
  [of('BKAD', 'PENGADAAN'), objective(4), '+', 1],
  [of('PTSP', 'ADUAN'), objective(5), '+', 0],
  [of('BAPPEDA', 'SERAPAN'), of('BKAD', 'SERAPAN'), '+', 0, 'Rencana yang matang dibelanjakan tepat waktu.'],
  [of('BKAD', 'SERAPAN'), of('BKAD', 'PENGADAAN'), '+', 0],
  [objective(2), objective(1), '+', 1],
];

const UNIT_LINKS: readonly (readonly [from: string, to: string, lag: number])[] = [
  ['PELATIHAN', 'ADUAN', 1],
  ['KOMPETENSI', 'ADUAN', 0],
  ['ADUAN', 'IKM', 0],
  ['PENGADAAN', 'SERAPAN', 1],
];

const PLANNER = unitCode('BAPPEDA');

/** Strategy maps: that of the government by its planner, that of one office by its head. */
export function mapDossiers(): readonly DemoDossier[] {
  const links = LINKS.map(([from, to, sign, lag, note = '']) => drawn({ from, to, sign, lag, note }));
  const places = PLACED.map(([node, perspective]) => placed(node, perspective));
  const own = UNIT_LINKS.map(([from, to, lag]) =>
    drawn({ from: of('DINKES', from), to: of('DINKES', to), sign: '+', lag, note: '' }),
  );
  return [
    mapOf(GOVERNMENT, { role: 'planner', at: PLANNER }, [...places, ...links]),
    mapOf(unitCode('DINKES'), { role: 'head', at: unitCode('DINKES') }, own),
  ];
}

const mapOf = (
  unit: string,
  by: Pick<DossierAct, 'role' | 'at'>,
  fields: readonly Readonly<Record<string, string>>[],
): DemoDossier => ({
  key: { kind: 'strategy-map', unit, year: 0, name: PLAN },
  acts: [{ ...by, daysAgo: 30, doing: setting(Object.assign({}, ...fields)) }],
});
