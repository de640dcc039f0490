import { useLocation } from 'preact-iso';
import { conflicts } from '../../app/live/conflicts.ts';
import { linksAskedOfMe } from '../../app/live/cross-links.ts';
import { myDueActions } from '../../app/live/due-actions.ts';
import { inbox } from '../../app/live/inbox.ts';
import { unsent } from '../../app/live/my-submissions.ts';
import { myTasks } from '../../app/live/my-tasks.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { opened } from '../../app/opened.ts';
import type { Role } from '../../domain/person.ts';
import type { IconName } from '../parts/icons.ts';
import type { MainNavProps, NavItem } from '../parts/main-nav.tsx';
import { words } from '../words/words.ts';
import { homeOf } from './home.ts';

type Place =
  | 'tasks'
  | 'outbox'
  | 'figures'
  | 'account'
  | 'scorecard'
  | 'review'
  | 'verify'
  | 'overview'
  | 'indicators'
  | 'documents'
  | 'agreements'
  | 'actionPlans'
  | 'lke'
  | 'report'
  | 'budget'
  | 'tree'
  | 'map'
  | 'imports';

const PLACES: Readonly<Record<Place, { readonly href: string; readonly icon: IconName }>> = {
  tasks: { href: '/tugas', icon: 'list-checks' },
  outbox: { href: '/kiriman', icon: 'send' },
  figures: { href: '/angka', icon: 'chart-line' },
  account: { href: '/saya', icon: 'user' },
  scorecard: { href: '/kartu-skor', icon: 'layout-dashboard' },
  review: { href: '/setujui', icon: 'clipboard-check' },
  verify: { href: '/setujui', icon: 'shield-check' },
  overview: { href: '/ikhtisar', icon: 'gauge' },
  indicators: { href: '/indikator', icon: 'target' },
  documents: { href: '/dokumen', icon: 'file-text' },
  agreements: { href: '/perjanjian', icon: 'fingerprint' },
  actionPlans: { href: '/rencana-aksi', icon: 'calendar' },
  lke: { href: '/lke', icon: 'clipboard-check' },
  report: { href: '/lkjip', icon: 'folder-kanban' },
  budget: { href: '/anggaran', icon: 'wallet' },
  tree: { href: '/pohon', icon: 'network' },
  map: { href: '/peta', icon: 'map' },
  imports: { href: '/impor', icon: 'table' },
};

/** What is written or read beside the figures, in the order of the year. */
const PAPERS: readonly Place[] = ['agreements', 'actionPlans', 'budget', 'lke', 'report'];

/** The phone bar shows the first four; a place named twice stands where it is named first. */
const NAV: Readonly<Record<Role, readonly Place[]>> = {
  officer: ['tasks', 'outbox', 'figures', 'account', 'scorecard', 'documents', ...PAPERS],
  verifier: ['verify', 'scorecard', 'outbox', 'account', 'figures', 'documents', ...PAPERS],
  head: ['review', 'scorecard', 'outbox', 'account', 'figures', 'tree', 'map', 'documents', ...PAPERS],
  planner: [
    'overview',
    'tree',
    'indicators',
    'account',
    'map',
    'scorecard',
    'documents',
    ...PAPERS,
    'imports',
  ],
  evaluator: ['overview', 'lke', 'scorecard', 'account', 'indicators', 'tree', 'map', 'documents', ...PAPERS],
  personnel: ['account'],
  governor: ['overview', 'indicators', 'scorecard', 'account', 'tree', 'map', 'documents', ...PAPERS],
  admin: ['account', 'imports'],
};

const PHONE_ROOM = 4;

/** What the position at work may go to, with what waits there. */
export function useMainNav(): MainNavProps {
  const { path } = useLocation();
  const as = position.value;
  const role = as?.role ?? 'admin';
  const { nav } = words.value.shell;
  return {
    home: homeOf(role),
    tenant: opened.value?.tenantName ?? '',
    who: {
      href: '/saya',
      name: opened.value?.personName ?? '',
      unit: as ? unitShortName(as.unit) : '',
    },
    items: [...new Set(NAV[role])].map((place, index): NavItem => {
      const count = waitingAt(place);
      return {
        ...PLACES[place],
        label: nav[place],
        current: isAt(place, path),
        count,
        countWords: words.value.shell.waiting(count),
        wideOnly: index >= PHONE_ROOM,
      };
    }),
  };
}

/** Pages one comes to from a place light up that place. */
const UNDER: Readonly<Partial<Record<Place, readonly string[]>>> = {
  overview: ['/misi'],
  review: ['/dua-nilai'],
  verify: ['/dua-nilai'],
};

const isAt = (place: Place, path: string): boolean =>
  [PLACES[place].href, ...(UNDER[place] ?? [])].some((href) => path === href || path.startsWith(`${href}/`));

function waitingAt(place: Place): number {
  if (place === 'actionPlans') return myDueActions.value.length;
  if (place === 'outbox') return unsent.value.entries;
  if (place === 'tasks') return myTasks.value?.tasks.filter((task) => task.group === 'returned').length ?? 0;
  if (place === 'tree') return linksAskedOfMe.value.length;
  if (place === 'review' || place === 'verify') {
    const waiting = inbox.value?.waiting.filter((item) => !item.ownWork).length ?? 0;
    return waiting + (conflicts.value?.filter(({ mayResolve }) => mayResolve).length ?? 0);
  }
  return 0;
}
