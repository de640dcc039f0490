import type { Area } from '../../../domain/org-unit.ts';
import { EXAMPLE, PROVINCE } from './example.ts';

/** No such places: the names sound like the islands, the code 99 is given to no province. */
const REGENCIES = [
  ['01', 'Kabupaten Teluk Jati', 'regency', 512_300],
  ['02', 'Kabupaten Gunung Kelicung', 'regency', 938_120],
  ['03', 'Kabupaten Tanjung Waru', 'regency', 1_204_775],
  ['04', 'Kabupaten Padang Lontar', 'regency', 402_918],
  ['05', 'Kabupaten Lembah Asam', 'regency', 251_406],
  ['06', 'Kabupaten Pantai Bidara', 'regency', 466_087],
  ['07', 'Kabupaten Pulau Mutiara', 'regency', 148_633],
  ['08', 'Kabupaten Bukit Nangka', 'regency', 233_590],
  ['71', 'Kota Muara Kencana', 'city', 431_254],
  ['72', 'Kota Labuhan Sari', 'city', 159_870],
] as const;

export function latihanAreas(): Area[] {
  const none = { longitude: null, latitude: null };
  const population = REGENCIES.reduce((sum, [, , , people]) => sum + people, 0);
  return [
    {
      code: PROVINCE,
      name: 'Provinsi Latihan',
      level: 'province',
      parent: null,
      ...none,
      population: String(population),
      ...EXAMPLE,
    },
    ...REGENCIES.map(
      ([code, name, level, people]): Area => ({
        code: `${PROVINCE}.${code}`,
        name,
        level,
        parent: PROVINCE,
        ...none,
        population: String(people),
        ...EXAMPLE,
      }),
    ),
  ];
}
