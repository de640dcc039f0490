import { useEffect } from 'preact/hooks';
import type { FoundGroup } from '../../domain/search/find.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { words } from '../words/words.ts';
import type { FindItem, FindSort } from './find-items.ts';

const ICON: Readonly<Record<FindSort, IconName>> = {
  place: 'arrow-right',
  indicator: 'target',
  unit: 'building-2',
  programme: 'network',
  document: 'file-text',
};

interface FoundListProps {
  readonly id: string;
  readonly groups: readonly FoundGroup<FindItem>[];
  /** Place of the option the arrow keys stand on, counted through all groups. */
  readonly active: number;
  readonly optionId: (at: number) => string;
  readonly open: (item: FindItem) => void;
}

/** What was found, by sort; the focus stays in the field, which names the option at hand. */
export function FoundList({ id, groups, active, optionId, open }: FoundListProps) {
  const text = words.value.finding;
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView?.({ block: 'nearest' });
  }, [active, groups]);
  let at = -1;
  return (
    <div id={id} role="listbox" aria-label={text.results} class="found">
      {groups.map(({ sort, items, of }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by role alone
        <div key={sort} role="group" aria-labelledby={`${id}-${sort}`}>
          <p id={`${id}-${sort}`} class="found__sort" role="presentation">
            {text.sorts[sort]}{' '}
            <span class="quiet">{of > items.length ? text.some(items.length, of) : of}</span>
          </p>
          {items.map((item) => {
            at += 1;
            return (
              <FoundOption key={item.href} id={optionId(at)} chosen={at === active} item={item} open={open} />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface FoundOptionProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly item: FindItem;
  readonly open: (item: FindItem) => void;
}

function FoundOption({ id, chosen, item, open }: FoundOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are typed into the field, which names this option
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
    <div id={id} role="option" aria-selected={chosen} class="found__option" onClick={() => open(item)}>
      <Icon name={ICON[item.sort]} size={24} />
      <span class="row__text">
        <span class="row__title">{item.title}</span>
        <span class="row__detail">{item.detail}</span>
      </span>
    </div>
  );
}
