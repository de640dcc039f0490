import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { unitShortName } from '../../app/live/names.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';
import { type Layout, type Seat, seatBeside, seatId } from './tree-layout.ts';

export type Form = 'picture' | 'list';

/** Sizes in px; the style sheet reads them from here, so that picture and lines agree. */
const SIZE = {
  picture: { column: 222, line: 148, width: 184, height: 132 },
  list: { column: 20, line: 72, width: 0, height: 68 },
} as const;

const px = (length: number): string => `${length}px`;

interface TreePictureProps {
  readonly layout: Layout;
  readonly form: Form;
  readonly chosen: string | null;
  readonly isDrafted: (id: string) => boolean;
  readonly onChoose: (id: string) => void;
  /** Another node by keyboard: the focus stays in the tree. */
  readonly onWalk: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onAct: (act: 'edit' | 'move' | 'take-away', id: string) => void;
}

/**
 * The plan as boxes that grow to the right, or as an indented list. Only what can be seen is drawn, so that thousands of
 * nodes stay fluid; readers are told level and place of each, and the focused one is always there.
 */
export function TreePicture(props: TreePictureProps) {
  const { layout, form, chosen } = props;
  const size = SIZE[form];
  const { box, range } = useRange(size.line);
  const placed = layout.seats.map((seat, i) => ({ seat, line: form === 'list' ? i : seat.line }));
  const shown = placed.filter(({ seat, line }) => isNear(line, range) || seatId(seat) === chosen);
  const current = layout.seats.find((seat) => seatId(seat) === chosen) ?? layout.seats[0];
  const lines = form === 'list' ? layout.seats.length : layout.lines;
  const columns = Math.max(0, ...layout.seats.map(({ column }) => column)) + 1;
  useFocus(box, chosen, form);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!current || event.target instanceof HTMLButtonElement) return;
    if (pressed(event.key, current, props)) event.preventDefault();
  };
  return (
    <div class={`tree tree--${form}`} ref={box}>
      <div
        class="tree__field"
        role="tree"
        aria-label={words.value.tree.title}
        style={{
          blockSize: px(lines * size.line),
          minInlineSize: form === 'picture' ? px(columns * size.column) : undefined,
        }}
        onKeyDown={onKeyDown}
      >
        {form === 'picture' && <Lines layout={layout} range={range} />}
        {shown.map(({ seat, line }) => (
          <Box
            key={seatId(seat)}
            {...props}
            seat={seat}
            isCurrent={seat === current}
            place={{
              top: px(line * size.line),
              left: px(seat.column * size.column),
              width: size.width > 0 ? px(size.width) : undefined,
              height: px(size.height),
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** Whether the key meant something here. */
function pressed(
  key: string,
  seat: Seat,
  { layout, form, onWalk, onToggle, onAct }: TreePictureProps,
): boolean {
  const id = seatId(seat);
  const acts = { Enter: 'edit', m: 'move', M: 'move', Delete: 'take-away' } as const;
  if (Object.hasOwn(acts, key)) onAct(acts[key as keyof typeof acts], id);
  else if (key === ' ' || (key === 'ArrowRight' && !seat.isOpen && seat.below > 0)) onToggle(id);
  else {
    const next = form === 'list' ? inList(layout, seat, key) : seatBeside(layout, seat, key);
    if (next) onWalk(seatId(next));
    return next !== null;
  }
  return true;
}

function inList(layout: Layout, seat: Seat, key: string): Seat | null {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined) return seatBeside(layout, seat, key);
  return layout.seats[layout.seats.indexOf(seat) + step] ?? null;
}

interface BoxProps extends TreePictureProps {
  readonly seat: Seat;
  readonly isCurrent: boolean;
  readonly place: Readonly<Record<'top' | 'left' | 'height', string>> & {
    readonly width: string | undefined;
  };
}

function Box({ seat, isCurrent, place, chosen, isDrafted, onChoose, onToggle, onAct }: BoxProps) {
  const { link, isOpen, below } = seat;
  const id = seatId(seat);
  const kind = [
    id === chosen && 'tree__node--chosen',
    link && 'tree__node--link',
    !link && isDrafted(id) && 'tree__node--drafted',
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
      onClick={() => onChoose(id)}
      onDblClick={() => onAct('edit', id)}
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

function Lines({ layout, range }: { readonly layout: Layout; readonly range: Range }) {
  const { column, line, width, height } = SIZE.picture;
  const at = new Map(layout.seats.filter(({ link }) => !link).map((seat) => [seat.node.id, seat]));
  const paths = layout.seats.flatMap((seat) => {
    const parent = seat.link ? seat.node.id : seat.node.parent;
    const above = parent === null ? undefined : at.get(parent);
    if (!above || (!isNear(seat.line, range) && !isNear(above.line, range))) return [];
    const [x0, x1] = [above.column * column + width, seat.column * column];
    const [y0, y1] = [above.line * line + height / 2, seat.line * line + height / 2];
    const bend = (x0 + x1) / 2;
    const dashes = seat.link ? 'tree__line--link' : undefined;
    return [
      <path key={seatId(seat)} class={dashes} d={`M${x0} ${y0}C${bend} ${y0} ${bend} ${y1} ${x1} ${y1}`} />,
    ];
  });
  return (
    <svg class="tree__lines" aria-hidden="true">
      {paths}
    </svg>
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const isNear = (line: number, { from, to }: Range): boolean => line >= from && line <= to;

/** Lines beyond the edge that are drawn too, so that scrolling never meets a gap. */
const AROUND = 6;

function useRange(height: number) {
  const box = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>({ from: 0, to: 30 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / height);
      const from = Math.floor((first - AROUND) / AROUND) * AROUND;
      const to = from + Math.ceil(element.clientHeight / height) + AROUND * 3;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [height]);
  return { box, range };
}

/** The chosen node comes into sight; it takes the focus only when the focus is in the tree. */
function useFocus(box: { readonly current: HTMLDivElement | null }, chosen: string | null, form: Form): void {
  useEffect(() => {
    const item = [...(box.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])].find(
      ({ dataset }) => dataset.node === chosen,
    );
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (box.current?.contains(document.activeElement)) item?.focus({ preventScroll: true });
  }, [chosen, form]);
}
