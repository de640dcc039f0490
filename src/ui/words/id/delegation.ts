import type { DelegationFault } from '../../../domain/dossier/kinds/delegation.ts';

export const delegation = {
  title: 'Pelimpahan jabatan (a.n.)',
  why: 'Rekan di unit yang sama bertindak atas nama jabatan Anda sampai hari yang Anda tentukan. Setiap tindakannya bertanda a.n.',
  give: 'Limpahkan',
  whom: 'Kepada',
  choose: 'Pilih rekan',
  from: 'Mulai',
  fromNote: 'kosong = sekarang',
  until: 'Sampai dengan',
  given: 'Jabatan dilimpahkan.',
  end: 'Akhiri',
  endAsk: 'Akhiri pelimpahan ini?',
  endWhat: (name: string) =>
    `${name} tidak lagi bertindak atas nama jabatan itu begitu server mengetahuinya.`,
  keep: 'Biarkan',
  ended: 'Pelimpahan diakhiri.',
  toOther: (name: string, position: string) => `${name} bertindak a.n. ${position}`,
  toMe: (name: string, position: string) => `Anda bertindak a.n. ${position}, dari ${name}`,
  days: (from: string, until: string) => `${from} sampai ${until}`,
  onDevice: 'Di perangkat ini, berlaku setelah sampai di server',
  nobody: 'Tidak ada rekan dengan jabatan di unit ini.',
  missing: 'Pilih rekan dan hari terakhirnya.',
  faults: {
    delegated: 'Jabatan yang diterima lewat pelimpahan tidak dapat dilimpahkan lagi.',
    ended: 'Jabatan rekan itu sudah tidak berlaku.',
    'other-unit': 'Hanya kepada rekan di unit yang sama.',
    self: 'Tidak dapat dilimpahkan kepada diri sendiri.',
    past: 'Hari terakhir sudah lewat, atau mendahului hari mulainya.',
    'too-long': 'Paling lama 92 hari; setelah itu limpahkan lagi.',
  } satisfies Record<DelegationFault, string>,
};
