import type { PLAN_DOCUMENT_SORTS } from '../../../domain/dossier/kinds/plan-document.ts';
import { ATTACHING, type DemoDossier, setting, stepping } from '../demo-dossier.ts';
import { unitCode } from './unit-list.ts';

interface Registered {
  readonly unit: string;
  readonly sort: (typeof PLAN_DOCUMENT_SORTS)[number];
  readonly title: string;
  readonly signer: string;
  /** Of how many years beyond its first it speaks. */
  readonly later: number;
}

const HEALTH = unitCode('DINKES');
const PLANNING = unitCode('BAPPEDA');
const head = 'Kepala Dinas Kesehatan (contoh)';

const DOCUMENTS: readonly Registered[] = [
  { unit: PLANNING, sort: 'rpjmd', title: 'RPJMD Provinsi Latihan', signer: 'Gubernur (contoh)', later: 4 },
  { unit: PLANNING, sort: 'rkpd', title: 'RKPD Provinsi Latihan', signer: 'Gubernur (contoh)', later: 0 },
  { unit: HEALTH, sort: 'renstra', title: 'Renstra Dinas Kesehatan', signer: head, later: 4 },
  { unit: HEALTH, sort: 'renja', title: 'Renja Dinas Kesehatan', signer: head, later: 0 },
  { unit: HEALTH, sort: 'iku', title: 'Penetapan IKU Dinas Kesehatan', signer: head, later: 4 },
  { unit: HEALTH, sort: 'sop', title: 'SOP pengumpulan data kinerja', signer: head, later: 4 },
];

/** Planning documents of the first year as they stand in the register; the budget document is still being described. */
export const documentDossiers = (firstYear: number): readonly DemoDossier[] => [
  ...DOCUMENTS.map((one, i) => registered(one, firstYear, i + 1)),
  {
    key: { kind: 'plan-document', unit: HEALTH, year: firstYear, name: 'dpa' },
    acts: [
      {
        role: 'officer',
        at: HEALTH,
        daysAgo: 30,
        doing: setting({ sort: 'dpa', title: 'DPA Dinas Kesehatan' }),
      },
    ],
  },
];

function registered(
  { unit, sort, title, signer, later }: Registered,
  year: number,
  place: number,
): DemoDossier {
  const role = unit === PLANNING ? 'planner' : 'head';
  const said = {
    ...{ sort, title, signer, number: `${place}/CONTOH/${year}`, date: `${year}-01-0${place + 1}` },
    ...{ validFrom: `${year}-01-01`, validTo: `${year + later}-12-31`, isPublic: 'yes' },
  };
  return {
    key: { kind: 'plan-document', unit, year, name: sort },
    acts: [
      { role, at: unit, daysAgo: 300, doing: setting(said) },
      { role, at: unit, daysAgo: 300, doing: ATTACHING },
      { role, at: unit, daysAgo: 299, doing: stepping('register') },
    ],
  };
}
