import type { DisciplineRegime, Penalty } from './discipline.ts';
import { REGIME_PP94 } from './regime-pp94.ts';

const penalty = (id: string, level: Penalty['level'], label: string, isDismissal = false): Penalty => ({
  id,
  level,
  label,
  isDismissal,
  meanwhile: null,
});

const LIGHT = [
  penalty('oral-reprimand', 'light', 'teguran lisan'),
  penalty('written-reprimand', 'light', 'teguran tertulis'),
  penalty('written-displeasure', 'light', 'pernyataan tidak puas'),
];
const archive = 'Arsip: hanya untuk perbuatan pada masanya. Naskah belum diperiksa.';

/** 6 June 2010 to 30 August 2021. */
export const REGIME_PP53: DisciplineRegime = {
  ...REGIME_PP94,
  version: '2010.1',
  title: 'Disiplin PNS menurut PP 53/2010 (arsip)',
  from: '2010-06-06',
  to: '2021-08-30',
  source: 'PP 53/2010',
  verified: false,
  note: archive,
  penalties: [
    ...LIGHT,
    penalty('raise-postponed', 'medium', 'penundaan KGB 1 th'),
    penalty('promotion-postponed', 'medium', 'penundaan KP 1 th'),
    penalty('rank-lowered-1', 'medium', 'penurunan pangkat 1 th'),
    penalty('rank-lowered-3', 'heavy', 'penurunan pangkat 3 th'),
    penalty('moved-to-lower-post', 'heavy', 'pemindahan dalam rangka penurunan jabatan'),
    penalty('relieved-of-post', 'heavy', 'pembebasan jabatan'),
    penalty('dismissal', 'heavy', 'PDHTAPS/PTDH', true),
  ],
  absence: {
    source: 'PP 53/2010 Pasal 8–10 (hari kerja kumulatif setahun)',
    verified: false,
    note: archive,
    bands: [
      { from: 5, to: 5, penalty: 'oral-reprimand' },
      { from: 6, to: 10, penalty: 'written-reprimand' },
      { from: 11, to: 15, penalty: 'written-displeasure' },
      { from: 16, to: 20, penalty: 'raise-postponed' },
      { from: 21, to: 25, penalty: 'promotion-postponed' },
      { from: 26, to: 30, penalty: 'rank-lowered-1' },
      { from: 31, to: 35, penalty: 'rank-lowered-3' },
      { from: 36, to: 40, penalty: 'moved-to-lower-post' },
      { from: 41, to: 45, penalty: 'relieved-of-post' },
      { from: 46, to: null, penalty: 'dismissal' },
    ],
  },
  consecutive: null,
  impact: {
    source: 'PP 53/2010 Pasal 8–13 (dampak negatif)',
    verified: false,
    note: archive,
    levels: { unit: 'light', agency: 'medium', state: 'heavy' },
  },
  team: { ...REGIME_PP94.team, source: 'PP 53/2010 Pasal 25', note: archive },
  onePenalty: { source: 'PP 53/2010 Pasal 30', verified: false, note: archive },
  noSecondPenalty: { source: 'PP 53/2010 Pasal 30', verified: false, note: archive },
  repeat: { source: 'PP 53/2010', verified: false, note: archive },
  // The superior of that time answered for the same penalty, not for a heavier one: another rule, not proposed here.
  superior: null,
  whileServing: { ...REGIME_PP94.whileServing, source: 'PP 53/2010', note: archive },
};

/** 30 August 1980 to 5 June 2010: labels only; the regulation had no table of days. */
export const REGIME_PP30: DisciplineRegime = {
  ...REGIME_PP53,
  version: '1980.1',
  title: 'Disiplin PNS menurut PP 30/1980 (arsip)',
  from: '1980-08-30',
  to: '2010-06-05',
  source: 'PP 30/1980 Pasal 6',
  verified: false,
  note: `${archive} Hanya nama hukumannya.`,
  penalties: [
    ...LIGHT.slice(0, 2),
    penalty('written-displeasure', 'light', 'pernyataan tidak puas tertulis'),
    penalty('raise-postponed', 'medium', 'penundaan KGB paling lama 1 th'),
    penalty('pay-lowered', 'medium', 'penurunan gaji sebesar satu kali KGB paling lama 1 th'),
    penalty('promotion-postponed', 'medium', 'penundaan KP paling lama 1 th'),
    penalty('rank-lowered-1', 'heavy', 'penurunan pangkat setingkat paling lama 1 th'),
    penalty('relieved-of-post', 'heavy', 'pembebasan jabatan'),
    penalty('honourable-dismissal', 'heavy', 'PDHTAPS', true),
    penalty('dishonourable-dismissal', 'heavy', 'PTDH', true),
  ],
  absence: null,
  consecutive: null,
  impact: null,
  team: { ...REGIME_PP94.team, source: 'PP 30/1980', note: archive },
  onePenalty: { source: 'PP 30/1980', verified: false, note: archive },
  noSecondPenalty: { source: 'PP 30/1980', verified: false, note: archive },
  repeat: { source: 'PP 30/1980', verified: false, note: archive },
  superior: null,
  whileServing: { ...REGIME_PP94.whileServing, source: 'PP 30/1980', note: archive },
};

export const REGIMES: readonly DisciplineRegime[] = [REGIME_PP94, REGIME_PP53, REGIME_PP30];
