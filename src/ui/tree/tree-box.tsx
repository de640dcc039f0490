import { unitShortName } from '../../app/live/names.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';
import type { TreeAct } from './tree-keys.ts';
import { type Seat, seatId } from './tree-layout.ts';

interface BoxProps {
  readonly seat: Seat;
  readonly chosen: string | null;
  readonly isDrafted: (id: string) => boolean;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onAct: (act: TreeAct, id: string) => void;
  /** Something is being dragged over it: whether it may be put down here. */
  readonly drop: 'open' | 'shut' | null;
  readonly isCurrent: boolean;
  readonly place: Readonly<Record<'top' | 'left' | 'height', string>> & {
    readonly width: string | undefined;
  };
}

/** One node, or what another unit does for it. */
export function Box({
  seat,
  isCurrent,
  place,
  chosen,
  isDrafted,
  onChoose,
  onToggle,
  onAct,
  drop,
}: BoxProps) {
  const { link, isOpen, below } = seat;
  const id = seatId(seat);
  const kind = [
    id === chosen && 'tree__node--chosen',
    link && 'tree__node--link',
    !link && isDrafted(id) && 'tree__node--drafted',
    drop && `tree__node--${drop}`,
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree, which holds the focus of its items
    <div
      class={['tree__node', ...kind].filter(Boolean).join(' ')}
      role="treeitem"
      data-node={id}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={seat.column + 1}
      aria-posinset={seat.place}
      aria-setsize={seat.siblings}
      aria-expanded={below > 0 ? isOpen : undefined}
      aria-selected={id === chosen}
      style={place}
      // A finger has no Enter: the second tap opens what the first has chosen.
      onClick={() => (id === chosen ? onAct('edit', id) : onChoose(id))}
    >
      {link ? <LinkText link={link} /> : <NodeText node={seat.node} isDrafted={isDrafted(id)} />}
      {below > 0 && (
        // A mouse and touch way; keys and readers have the item's own expanded state.
        <span
          class="tree__toggle"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(id);
          }}
        >
          {isOpen ? '−' : below}
        </span>
      )}
    </div>
  );
}

function NodeText({ node, isDrafted }: { readonly node: PlanNode; readonly isDrafted: boolean }) {
  const { tree } = words.value;
  return (
    <>
      <span class="tree__level">
        {tree.level[node.level]} {node.weight !== undefined && `· ${node.weight} %`}
        {isDrafted && <span class="tree__tag">{tree.drafted}</span>}
      </span>
      <strong class="tree__text">{node.text}</strong>
      <span class={node.owner === null ? 'tree__owner tree__owner--none' : 'tree__owner'}>
        <Icon name={node.owner === null ? 'triangle-alert' : 'user'} size={16} />
        {node.owner === null ? tree.noOwner : unitShortName(node.owner)}
        {node.indicators.length > 0 && ` · ${tree.indicators(node.indicators.length)}`}
      </span>
    </>
  );
}

function LinkText({ link }: { readonly link: CrossLink }) {
  const { tree } = words.value;
  return (
    <>
      <span class="tree__level">
        <Icon name="split" size={16} /> {tree.link.across}
        <span class="tree__tag">{link.isAccepted ? tree.link.accepted : tree.link.asked}</span>
      </span>
      <strong class="tree__text">{link.contribution}</strong>
      <span class="tree__owner">
        <Icon name="user" size={16} />
        {unitShortName(link.to)}
      </span>
    </>
  );
}
