import type { VisitedRoute } from './visited-route.ts';

/** Pages of continuous improvement, for the journey through every route. */
export const IMPROVEMENT_ROUTES: readonly VisitedRoute[] = [
  { route: '/sinyal', role: 'officer', at: () => '/sinyal', shows: /Sinyal.*Cakupan imunisasi.*sinyal/s },
  {
    route: '/sinyal/:indicator',
    role: 'head',
    at: () => '/sinyal/IMUNISASI',
    shows: /Sinyal sejak.*batas dihitung/s,
  },
  { route: '/perbaikan', role: 'head', at: () => '/perbaikan', shows: /Agenda rapat.*Budaya perbaikan/s },
  {
    route: '/perbaikan/:unit/:year/:name',
    role: 'officer',
    at: () => '/perbaikan/DINKES/2026/uji-1',
    shows: /Rencanakan.*Hipotesis/s,
  },
  {
    route: '/register/:sort',
    role: 'officer',
    at: () => '/register/layanan-digital',
    shows: /Belum ada layanan digital/,
  },
  {
    route: '/register/:sort/:unit/:year/:name',
    role: 'officer',
    at: () => '/register/layanan-digital/DINKES/0/portal-1',
    shows: /Aspek, 1 sampai 5.*Kepuasan pengguna/s,
  },
];
