import type { AppraisalScorePack } from './appraisal-score.ts';

const unread = 'Bobot dan rentang belum dibaca pada naskahnya.';

/** Appraisal by score under the regulation of 2019. */
export const APPRAISAL_SCORE_2019: AppraisalScorePack = {
  id: 'appraisal-score',
  version: '2019.1',
  title: 'Nilai kinerja PP 30/2019',
  from: '2019-04-26',
  to: '2022-02-21',
  source: 'PP 30/2019 Pasal 41',
  verified: false,
  note: unread,
  weights: {
    source: 'PP 30/2019 Pasal 41',
    verified: false,
    note: '70/30; 60/40 bila rekan dan bawahan ikut menilai perilaku.',
    pairs: [
      { id: '70-30', plan: '0.7', behaviour: '0.3' },
      { id: '60-40', plan: '0.6', behaviour: '0.4' },
    ],
  },
  bands: {
    source: 'PP 30/2019 Pasal 41',
    verified: false,
    note: 'Sangat Baik 110–120 dengan ide baru; Baik sampai 120.',
    rows: [
      { at: '110', gives: 'Sangat Baik' },
      { at: '90', gives: 'Baik' },
      { at: '70', gives: 'Cukup' },
      { at: '50', gives: 'Kurang' },
      { at: null, gives: 'Sangat Kurang' },
    ],
    withoutIdea: { at: '110', gives: 'Baik' },
  },
};
