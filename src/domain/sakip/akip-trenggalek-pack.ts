import { AKIP_2021_PACK } from './akip-2021-pack.ts';
import type { Component, EvaluationPack, SubComponent } from './evaluation-pack.ts';

const averaged = (one: SubComponent): SubComponent => ({ ...one, method: 'average' });

const last: Component = {
  id: '4',
  title: 'Evaluasi Akuntabilitas Kinerja Internal',
  subComponents: (AKIP_2021_PACK.components[3] as Component).subComponents.flatMap((one) =>
    one.id === '4.c'
      ? [
          { ...averaged(one), title: 'Pemanfaatan evaluasi', weight: '5' },
          {
            id: '4.d',
            title: 'Capaian',
            dimension: 'use' as const,
            weight: '7.5',
            method: 'average' as const,
            criteria: [
              { id: '4.d.1', text: 'Target tercapai', share: null },
              { id: '4.d.2', text: 'Capaian lebih baik daripada tahun lalu', share: null },
              { id: '4.d.3', text: 'Keterangan kinerjanya andal', share: null },
            ],
          },
        ]
      : [averaged(one)],
  ),
};

/** A local variant: criteria answered A to D or yes and no and averaged, and a sub-component of its own on attainment. */
export const AKIP_TRENGGALEK_PACK: EvaluationPack = {
  ...AKIP_2021_PACK,
  id: 'akip-trenggalek',
  version: '2025.1',
  title: 'Evaluasi AKIP, ragam Trenggalek',
  source: 'Templat LHE Kabupaten Trenggalek 2025, berdasar PermenPANRB 88/2021',
  note: 'Dibaca dari aplikasi daerah itu; contoh ragam lokal.',
  components: [
    ...AKIP_2021_PACK.components
      .slice(0, 3)
      .map((component) => ({ ...component, subComponents: component.subComponents.map(averaged) })),
    last,
  ],
  criteriaCount: {
    count: 83,
    source: 'Templat LHE Kabupaten Trenggalek 2025',
    verified: false,
    note: '80 kriteria umum dan 3 kriteria capaian; pembagian kriteria 4.c di daerah itu belum dibaca.',
  },
  answers: {
    source: 'Templat LHE Kabupaten Trenggalek 2025',
    verified: false,
    note: 'A, B, C, D atau Y, T menurut kriterianya.',
    rows: [
      { answer: 'A', score: '1' },
      { answer: 'Y', score: '1' },
      { answer: 'B', score: '0.66' },
      { answer: 'C', score: '0.33' },
      { answer: 'D', score: '0' },
      { answer: 'T', score: '0' },
    ],
  },
};
