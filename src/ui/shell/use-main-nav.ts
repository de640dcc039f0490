import { useLocation } from 'preact-iso';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import { opened } from '../../app/opened.ts';
import type { MainNavProps, NavItem } from '../parts/frame/main-nav.tsx';
import { words } from '../words/words.ts';
import { homeOf } from './home.ts';
import { factsOf, isAt, MAIN_ROOM, PHONE_ROOM, type Place, placesOf } from './places.ts';
import { waitingAt } from './waiting-at.ts';

const MENU = '/menu';

/** What the position at work may go to, with what waits there; what has no room stands in the menu. */
export function useMainNav(): MainNavProps {
  const { path } = useLocation();
  const as = position.value;
  const role = as?.role ?? null;
  const { nav, waiting } = words.value.shell;
  const places = placesOf(role);
  const shown = places.slice(0, MAIN_ROOM);
  const isShown = shown.some((place) => isAt(place, path));
  return {
    home: homeOf(role ?? 'admin'),
    tenant: opened.value?.tenantName ?? '',
    who: {
      href: '/saya',
      name: opened.value?.personName ?? '',
      unit: as ? unitShortName(as.unit) : '',
    },
    items: [
      ...shown.map((place, index): NavItem => {
        const count = waitingAt(place);
        const { href, icon } = factsOf(place);
        return {
          href,
          icon,
          label: nav[place],
          current: isAt(place, path),
          count,
          countWords: waiting(count),
          wideOnly: index >= PHONE_ROOM,
        };
      }),
      menuItem(places.slice(MAIN_ROOM), path === MENU || (!isShown && path !== '/')),
    ],
  };
}

/** What waits at the places that only the menu shows is counted at the menu itself. */
function menuItem(hidden: readonly Place[], current: boolean): NavItem {
  const { menu, waiting } = words.value.shell;
  const count = hidden.reduce((sum, place) => sum + waitingAt(place), 0);
  return { href: MENU, icon: 'menu', label: menu.title, current, count, countWords: waiting(count) };
}
