import type { Role } from '../../domain/person.ts';
import type { IconName } from '../parts/icons.ts';

/** What a place is for; the menu lists places by it. */
export const GROUPS = ['work', 'performance', 'plan', 'papers', 'people', 'set-up'] as const;
export type Group = (typeof GROUPS)[number];

interface PlaceFacts {
  readonly href: string;
  readonly icon: IconName;
  readonly group: Group;
  /** Pages one comes to from a place light up that place. */
  readonly under?: readonly string[];
}

/** Every place one can go to by itself, in the order in which the menu lists them. */
export const PLACES = {
  tasks: { href: '/tugas', icon: 'list-checks', group: 'work', under: ['/isian'] },
  review: { href: '/setujui', icon: 'clipboard-check', group: 'work', under: ['/dua-nilai'] },
  verify: { href: '/setujui', icon: 'shield-check', group: 'work', under: ['/dua-nilai'] },
  directives: { href: '/arahan', icon: 'signpost', group: 'work' },
  meetings: { href: '/rapat', icon: 'users', group: 'work' },
  outbox: { href: '/kiriman', icon: 'send', group: 'work' },
  find: { href: '/cari', icon: 'search', group: 'work' },
  alerts: { href: '/peringatan', icon: 'bell', group: 'work' },
  account: { href: '/saya', icon: 'user', group: 'work' },
  overview: { href: '/ikhtisar', icon: 'gauge', group: 'performance', under: ['/misi', '/ringkas'] },
  scorecard: { href: '/kartu-skor', icon: 'layout-dashboard', group: 'performance' },
  institutions: { href: '/instansi', icon: 'building-2', group: 'performance' },
  programmes: { href: '/program', icon: 'folder-kanban', group: 'performance' },
  indicators: { href: '/indikator', icon: 'target', group: 'performance' },
  value: { href: '/manfaat', icon: 'calculator', group: 'performance' },
  lens: { href: '/kaitan', icon: 'activity', group: 'performance' },
  tiles: { href: '/peta-petak', icon: 'map-pin', group: 'performance' },
  improvement: {
    href: '/perbaikan',
    icon: 'refresh-cw',
    group: 'performance',
    under: ['/sinyal', '/register'],
  },
  figures: { href: '/angka', icon: 'chart-line', group: 'performance' },
  tree: { href: '/pohon', icon: 'network', group: 'plan' },
  map: { href: '/peta', icon: 'map', group: 'plan' },
  documents: { href: '/dokumen', icon: 'file-text', group: 'plan' },
  agreements: { href: '/perjanjian', icon: 'fingerprint', group: 'plan' },
  actionPlans: { href: '/rencana-aksi', icon: 'calendar', group: 'plan' },
  budget: { href: '/anggaran', icon: 'wallet', group: 'plan' },
  lke: { href: '/lke', icon: 'clipboard-check', group: 'papers' },
  report: { href: '/lkjip', icon: 'folder-kanban', group: 'papers' },
  skp: { href: '/skp', icon: 'id-card', group: 'people' },
  recognition: { href: '/penghargaan', icon: 'award', group: 'people' },
  cases: { href: '/kasus', icon: 'shield-check', group: 'people' },
  imports: { href: '/impor', icon: 'table', group: 'set-up' },
  walls: { href: '/layar-pemantau', icon: 'layout-dashboard', group: 'set-up' },
} as const satisfies Readonly<Record<string, PlaceFacts>>;

export type Place = keyof typeof PLACES;

export const factsOf = (place: Place): PlaceFacts => PLACES[place];

/** What is written or read beside the figures, in the order of the year. */
const PAPERS: readonly Place[] = [
  'improvement',
  'meetings',
  'documents',
  'agreements',
  'actionPlans',
  'budget',
  'lke',
  'report',
];

/** About people: recognition before discipline. */
const PEOPLE: readonly Place[] = ['skp', 'recognition', 'cases'];

/** What is looked at together: what drives what, what money brought, what moves with what. */
const ANALYSIS: readonly Place[] = ['map', 'value', 'lens', 'tiles'];

const OWN_PLACES: Readonly<Record<Role, readonly Place[]>> = {
  officer: ['tasks', 'outbox', 'figures', 'account', 'scorecard', 'directives', ...PEOPLE, ...PAPERS],
  verifier: ['verify', 'scorecard', 'outbox', 'account', 'figures', 'directives', ...PEOPLE, ...PAPERS],
  head: [
    'review',
    'scorecard',
    'outbox',
    'account',
    'directives',
    'institutions',
    'programmes',
    'figures',
    'tree',
    ...PEOPLE,
    ...ANALYSIS,
    ...PAPERS,
  ],
  planner: [
    'overview',
    'tree',
    'indicators',
    'account',
    'scorecard',
    ...ANALYSIS,
    ...PAPERS,
    ...PEOPLE,
    'institutions',
    'programmes',
    'directives',
    'imports',
  ],
  evaluator: [
    'overview',
    'lke',
    'scorecard',
    'account',
    'indicators',
    'tree',
    ...ANALYSIS,
    ...PAPERS,
    ...PEOPLE,
    'institutions',
    'programmes',
    'directives',
  ],
  personnel: ['recognition', 'cases', 'skp', 'account', 'outbox', 'directives'],
  governor: [
    'overview',
    'indicators',
    'scorecard',
    'account',
    'directives',
    'institutions',
    'programmes',
    'tree',
    ...PEOPLE,
    ...ANALYSIS,
    ...PAPERS,
  ],
  admin: ['account', 'imports', 'walls'],
};

/** The header leads there from every page. */
const EVERYONE: readonly Place[] = ['alerts', 'find'];

/**
 * Where a role may go. The first four stand in the bar of a phone, the first `MAIN_ROOM` in the rail and at the
 * side, all of them in the menu.
 */
export const placesOf = (role: Role | null): readonly Place[] => [
  ...(role === null ? WITHOUT_RIGHT : OWN_PLACES[role]),
  ...EVERYONE,
];

/** Whoever's right has ended still looks after what was sent, and what came back. */
const WITHOUT_RIGHT: readonly Place[] = ['outbox', 'account'];

export const PHONE_ROOM = 4;
export const MAIN_ROOM = 8;

/** Whether the page at a path belongs to the place. */
export function isAt(place: Place, path: string): boolean {
  const { href, under = [] } = factsOf(place);
  return [href, ...under].some((start) => path === start || path.startsWith(`${start}/`));
}
