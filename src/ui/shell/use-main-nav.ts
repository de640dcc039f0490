import { useLocation } from 'preact-iso';
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

type Place = 'tasks' | 'outbox' | 'figures' | 'account' | 'scorecard' | 'review' | 'verify' | 'overview';

const PLACES: Readonly<Record<Place, { readonly href: string; readonly icon: IconName }>> = {
  tasks: { href: '/tugas', icon: 'list-checks' },
  outbox: { href: '/kiriman', icon: 'send' },
  figures: { href: '/angka', icon: 'chart-line' },
  account: { href: '/saya', icon: 'user' },
  scorecard: { href: '/kartu-skor', icon: 'layout-dashboard' },
  review: { href: '/setujui', icon: 'clipboard-check' },
  verify: { href: '/setujui', icon: 'shield-check' },
  overview: { href: '/ikhtisar', icon: 'gauge' },
};

/** The phone bar shows the first four. */
const NAV: Readonly<Record<Role, readonly Place[]>> = {
  officer: ['tasks', 'outbox', 'figures', 'account', 'scorecard'],
  verifier: ['verify', 'scorecard', 'outbox', 'account', 'figures'],
  head: ['review', 'scorecard', 'outbox', 'account', 'figures'],
  planner: ['overview', 'figures', 'account'],
  evaluator: ['overview', 'figures', 'account'],
  personnel: ['account'],
  governor: ['overview', 'scorecard', 'account'],
  admin: ['account'],
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
      unit: as ? unitShortName(as.unit) : words.value.account.roles[role],
    },
    items: NAV[role].map((place, index): NavItem => {
      const count = waitingAt(place);
      return {
        ...PLACES[place],
        label: nav[place],
        current: path === PLACES[place].href || path.startsWith(`${PLACES[place].href}/`),
        count,
        countWords: words.value.shell.waiting(count),
        wideOnly: index >= PHONE_ROOM,
      };
    }),
  };
}

function waitingAt(place: Place): number {
  if (place === 'outbox') return unsent.value.entries;
  if (place === 'tasks') return myTasks.value?.tasks.filter((task) => task.group === 'returned').length ?? 0;
  if (place === 'review' || place === 'verify')
    return inbox.value?.waiting.filter((item) => !item.ownWork).length ?? 0;
  return 0;
}
