import type { RecognitionSort } from '../domain/people/recognition.ts';

/** What a recognition is called on paper. */
export const RECOGNITION_TITLES: Readonly<Record<RecognitionSort, string>> = {
  allowance: 'Tambahan tunjangan kinerja atas predikat kinerja',
  promotion: 'Usul kenaikan pangkat atas prestasi kerja',
  certificate: 'Piagam atas prestasi kerja',
  'satyalancana-10': 'Usul Satyalancana Karya Satya X Tahun',
  'satyalancana-20': 'Usul Satyalancana Karya Satya XX Tahun',
  'satyalancana-30': 'Usul Satyalancana Karya Satya XXX Tahun',
  team: 'Penghargaan tim',
};
