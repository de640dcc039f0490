import { caseName } from '../../src/domain/dossier/kinds/personal/case-key.ts';
import type { WorldParts } from './builders.ts';
import { DossierDesk } from './dossiers.ts';
import { GOVERNOR, HEAD, HEAD_ABOVE, OFFICER, POSITIONS, position, VERIFIER } from './people.ts';

export const PERSONNEL = position('personnel', 'setda', 'bkd');
export const INSPECTOR = position('evaluator', 'setda', 'inspektur');
export const CAST = [...POSITIONS, PERSONNEL, INSPECTOR];
export const CASE_KEY = {
  kind: 'discipline-case',
  unit: 'disdik',
  year: 2026,
  name: caseName(OFFICER.person, 1),
};

export const FINDING = {
  matter: 'misconduct',
  source: 'attendance',
  facts: 'Tidak masuk kerja tanpa alasan sah.',
  'act/a/norm': '4.f',
  'act/a/from': '2026-05-04',
  'act/a/to': '2026-05-07',
};
export const SUMMONS = {
  rank: 'III/a',
  'examiner/1/position': VERIFIER.id,
  'examiner/1/part': 'superior',
  'examiner/1/rank': 'III/c',
  'summons/1/sent': '2026-05-18',
  'summons/1/date': '2026-06-02',
  'summons/1/time': '09.00 WITA',
  'summons/1/place': 'Ruang rapat',
  'summons/1/how': 'by-hand',
};
export const HEARING = {
  'summons/1/came': 'yes',
  examinedOn: '2026-06-02',
  minutes: 'Tanya: … Jawab: …',
  isClosed: 'yes',
  signing: 'signed',
};
export const PROPOSAL = { penalty: 'written-reprimand', reasoning: 'Empat hari kerja.', decider: HEAD.id };
export const DECISION = {
  verdict: 'written-reprimand',
  decisionNumber: '800/1/2026',
  decidedOn: '2026-06-15',
  decisionReason: 'Sesuai usulan.',
};
export const DELIVERY = { receivedOn: '2026-06-24', deliveredHow: 'by-hand' };
export const CONTEST = { contestText: 'Saya sakit.', contestedOn: '2026-07-04' };
export const REVIEW = {
  outcome: 'annul',
  settledNumber: '800/9/2026',
  settledOn: '2026-07-04',
  settledReason: 'Surat dokter benar.',
};

export const STAGES = [
  'finding',
  'summoned',
  'examined',
  'proposed',
  'decided',
  'delivered',
  'contested',
  'settled',
] as const;
export type Stage = (typeof STAGES)[number];

/** A case of an officer that people have brought to a stage, everything kept. */
export function caseAt(stage: Stage, change: Readonly<Record<string, string>> = {}, parts: WorldParts = {}) {
  const desk = new DossierDesk(CASE_KEY, { positions: CAST, ...parts });
  const at = STAGES.indexOf(stage);
  const own = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, change[path] ?? text]));
  const must = (outcome: { readonly outcome: string }) => {
    if (outcome.outcome !== 'ok') throw new Error(JSON.stringify(outcome));
  };
  const decider = CAST.find(({ id }) => id === (change.decider ?? HEAD.id)) ?? HEAD;
  must(desk.set(PERSONNEL, { ...FINDING, ...pick(change, 'act/') }));
  const acts = [
    () => {
      must(desk.set(PERSONNEL, { ...own(SUMMONS), ...pick(change, 'examiner/') }));
      return desk.step(PERSONNEL, 'summon');
    },
    () => {
      must(desk.set(VERIFIER, own(HEARING)));
      return desk.step(VERIFIER, 'examine', desk.hash);
    },
    () => {
      must(desk.set(VERIFIER, own(PROPOSAL)));
      return desk.step(VERIFIER, 'propose', desk.hash);
    },
    () => {
      must(desk.set(decider, own(DECISION)));
      return desk.step(decider, 'decide', desk.hash);
    },
    () => {
      must(desk.set(PERSONNEL, own(DELIVERY)));
      return desk.step(PERSONNEL, 'deliver');
    },
    () => {
      must(desk.set(OFFICER, own(CONTEST)));
      return desk.step(OFFICER, 'contest');
    },
    () => {
      must(desk.set(PERSONNEL, { reviewer: HEAD_ABOVE.id }));
      must(desk.set(HEAD_ABOVE, own(REVIEW)));
      return desk.step(HEAD_ABOVE, 'settle');
    },
  ];
  for (const act of acts.slice(0, at)) must(act());
  return desk;
}

const pick = (fields: Readonly<Record<string, string>>, start: string) =>
  Object.fromEntries(Object.entries(fields).filter(([path]) => path.startsWith(start)));

export { GOVERNOR, HEAD, HEAD_ABOVE, OFFICER, VERIFIER };
