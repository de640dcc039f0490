import { agreementDocument } from '../../src/documents/agreement-document.ts';
import { ASPECTS } from '../../src/domain/dossier/kinds/personal/appraisal-plan.ts';
import type { AgreementPaper } from '../../src/domain/papers/agreement-paper.ts';
import type { AppraisalPaper, MeasuredAspect } from '../../src/domain/papers/appraisal-paper.ts';
import type { CasePaper } from '../../src/domain/papers/case-paper.ts';
import type { CertificatePaper } from '../../src/domain/papers/certificate-paper.ts';
import type { Named, Signatory } from '../../src/domain/papers/signatory.ts';

export const signatory = (name: string, change: Partial<Signatory> = {}): Signatory => ({
  ...{ role: 'head', unit: 'Dinas Kesehatan', capacity: 'definitive', title: null },
  ...{ name, employeeNumber: '197001011995031001', at: null },
  ...change,
});

const named = (name: string): Named => ({
  ...{ name, employeeNumber: '198001011995031001' },
  post: { role: 'officer', unit: 'Dinas Kesehatan', capacity: 'definitive', title: 'Analis' },
});

const paper: AgreementPaper = {
  ...{ year: 2026, unit: 'Dinas Kesehatan', government: 'Provinsi', revision: 0, state: 'agreed' },
  first: signatory('Kepala', { at: Date.UTC(2026, 0, 12) }),
  second: signatory('Gubernur', { role: 'governor', employeeNumber: null }),
  lines: [],
  programmes: [{ code: '1.02.01', name: 'Program', ceiling: '1000.5' }],
  total: '1000.5',
  form: { attitude: 'Jujur', attention: 'Desa', action: 'Dialog' },
  ...{ revisionCause: null, revisionReason: '', code: 'ABC' },
};

/** A signed agreement with its one-page form, as pages. */
export const agreement = Object.assign(
  ({ isDraft }: { readonly isDraft: boolean }) =>
    agreementDocument(paper, isDraft, 'https://kinerja.example'),
  { paper },
);

export const award: CertificatePaper = {
  ...{ government: 'Provinsi', unit: 'Dinas Kesehatan', name: 'Pegawai', sort: 'certificate', team: '' },
  ...{ merit: 'Rapi', number: '1/2026', decidedOn: '2026-05-12', decider: signatory('Kepala') },
  ...{ code: 'DEF', isAwarded: true },
};

const TEXTS: Readonly<Record<string, string>> = { decidedOn: '2026-05-12', decisionNumber: '800/1/2026' };

export const casePaper: CasePaper = {
  ...{ government: 'Provinsi', unit: 'Dinas Kesehatan', subject: named('Pegawai'), rank: 'III/a', acts: [] },
  examiners: [{ ...signatory('Pemeriksa'), part: 'superior' }],
  ...{ decider: signatory('Kepala'), penalty: null, regime: null, way: null },
  inForce: { days: 15, unit: 'working-days' },
  text: (path) => TEXTS[path] ?? '',
};

const measured: MeasuredAspect = {
  ...{ aspect: 'quantity', indicator: null, measure: 'Laporan', unit: 'hari', low: '5', high: '7' },
  ...{ isLess: false, target: null, realization: '6', attainment: '100' },
};

/** The plan of one person with every aspect measured, and the rating beside it where one is given. */
export const appraisal = (rated: AppraisalPaper['rated']): AppraisalPaper => ({
  ...{ government: 'Provinsi', unit: 'Dinas Kesehatan', year: 2026, from: '2026-01-01', to: '' },
  ...{ subject: named('Pegawai'), subjectAt: null, superior: signatory('Kepala'), values: [] },
  lines: [
    {
      ...{ id: 'a', result: 'Layanan', isAdditional: false, serves: 'Sehat' },
      aspects: ASPECTS.map((aspect) => ({ ...measured, aspect })),
    },
  ],
  ...{ isSigned: false, rated, text: () => '' },
});

export const rated: NonNullable<AppraisalPaper['rated']> = {
  ...{ period: 'q3', results: 'as-expected', resultsReason: 'Sesuai', behaviour: 'above' },
  ...{ behaviourReason: '', predicate: 'Baik', objection: null },
};
