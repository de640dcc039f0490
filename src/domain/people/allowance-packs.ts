import type { AllowancePack } from './allowance.ts';

const local =
  'Kebijakan daerah; angka umum, bukan kutipan peraturan NTB. Naskah Pergub NTB 80/2020 belum tersedia.';

/** The split found most often; a starting point that a government replaces with its own regulation. */
export const ALLOWANCE_60_40: AllowancePack = {
  id: 'allowance-60-40',
  version: '2026.1',
  title: 'TPP 60 % kinerja, 40 % disiplin',
  from: '2020-01-01',
  to: null,
  source: 'Praktik daerah menurut Kepmendagri 061-5449/2019',
  verified: false,
  note: local,
  shares: { performance: '0.6', discipline: '0.4', source: 'Praktik daerah', verified: false, note: local },
  performanceCap: '100',
  cuts: {
    source: 'Praktik daerah',
    verified: false,
    note: 'Persentase lazim: tidak hadir 3 % sehari, terlambat atau pulang cepat 0,5–1,5 %.',
    rates: [
      { id: 'absent', label: 'Tanpa keterangan, per hari', rate: '0.03' },
      { id: 'late-1', label: 'Terlambat 1–30 menit', rate: '0.005' },
      { id: 'late-2', label: 'Terlambat 31–60 menit', rate: '0.01' },
      { id: 'late-3', label: 'Terlambat 61–90 menit', rate: '0.0125' },
      { id: 'late-4', label: 'Terlambat lebih dari 90 menit', rate: '0.015' },
      { id: 'early-1', label: 'Pulang cepat 1–30 menit', rate: '0.005' },
      { id: 'early-2', label: 'Pulang cepat 31–60 menit', rate: '0.01' },
      { id: 'early-3', label: 'Pulang cepat 61–90 menit', rate: '0.0125' },
      { id: 'early-4', label: 'Pulang cepat lebih dari 90 menit', rate: '0.015' },
    ],
  },
  digits: { factor: 4, amount: 0 },
};

/** Another pair in use elsewhere. */
export const ALLOWANCE_70_30: AllowancePack = {
  ...ALLOWANCE_60_40,
  id: 'allowance-70-30',
  title: 'TPP 70 % kinerja, 30 % disiplin',
  shares: { ...ALLOWANCE_60_40.shares, performance: '0.7', discipline: '0.3' },
};

export const ALLOWANCE_PACKS: readonly AllowancePack[] = [ALLOWANCE_60_40, ALLOWANCE_70_30];
