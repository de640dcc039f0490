import type { VisitedRoute } from './visited-route.ts';

/** Routes about people: recognition and discipline. */
export const PERSONNEL_ROUTES: readonly VisitedRoute[] = [
  {
    route: '/penghargaan',
    role: 'head',
    at: () => '/penghargaan',
    shows: /Belum ada yang memenuhi syarat/,
  },
  {
    route: '/penghargaan/:unit/:person',
    role: 'head',
    at: () => '/penghargaan/DINKES/orang-petugas',
    shows: /Masa kerja dan pangkat.*belum dicatat/s,
  },
  {
    route: '/penghargaan/:unit/:year/:person/:item',
    role: 'officer',
    at: () => '/penghargaan/DINKES/2026/orang-petugas/award-1',
    shows: /Belum ada usulan/,
  },
  { route: '/kasus', role: 'head', at: () => '/kasus', shows: /Tidak ada kasus.*Penghargaan lebih dulu/s },
  {
    route: '/kasus/:unit/:year/:person/:item',
    role: 'officer',
    at: () => '/kasus/DINKES/2026/orang-petugas/case-1',
    shows: /Tidak ada kasus/,
  },
];
