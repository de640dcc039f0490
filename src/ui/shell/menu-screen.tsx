import { position } from '../../app/live/position.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { Icon } from '../parts/icon.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { words } from '../words/words.ts';
import { factsOf, GROUPS, PLACES, type Place, placesOf } from './places.ts';
import { waitingAt } from './waiting-at.ts';

/** `/menu`: every place the position at work may go to, by what it is for, with what waits there. */
export function MenuScreen() {
  const { menu } = words.value.shell;
  const mine = new Set<Place>(placesOf(position.value?.role ?? null));
  const places = (Object.keys(PLACES) as Place[]).filter((place) => mine.has(place));
  return (
    <Screen title={menu.title}>
      <div class="menu-groups">
        {GROUPS.map((group) => {
          const inGroup = places.filter((place) => factsOf(place).group === group);
          if (inGroup.length === 0) return null;
          return (
            <section key={group}>
              <SectionHeading>{menu.groups[group]}</SectionHeading>
              <RowList label={menu.groups[group]}>
                {inGroup.map((place) => (
                  <PlaceRow key={place} place={place} />
                ))}
              </RowList>
            </section>
          );
        })}
      </div>
    </Screen>
  );
}

function PlaceRow({ place }: { readonly place: Place }) {
  const { nav, menu, waiting } = words.value.shell;
  const { href, icon } = factsOf(place);
  const count = waitingAt(place);
  return (
    <ListRow
      href={href}
      lead={<Icon name={icon} size={24} />}
      title={nav[place]}
      detail={menu.hints[place]}
      remark={count > 0 ? waiting(count) : undefined}
    />
  );
}
