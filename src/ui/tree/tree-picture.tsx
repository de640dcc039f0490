import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { branchOf, type Chain } from '../../domain/plan/chain.ts';
import { whyNotUnder } from '../../domain/plan/places.ts';
import { inSteps } from '../parts/table/row-window.ts';
import { words } from '../words/words.ts';
import { Box } from './tree-box.tsx';
import { Headings } from './tree-headings.tsx';
import { pressed, type TreeKeys } from './tree-keys.ts';
import { type Layout, type Seat, seatId } from './tree-layout.ts';
import { Lines } from './tree-lines.tsx';
import { firstScroll } from './tree-opening.ts';
import { type Form, px, SIZE } from './tree-size.ts';
import { byLine, isNear, onLines, useLines } from './use-lines.ts';
import { type Drag, useTreeDrag } from './use-tree-drag.ts';

interface TreePictureProps extends TreeKeys {
  readonly chain: Chain;
  /** How large it is drawn; 1 is the size the text is made for. */
  readonly zoom: number;
  readonly chosen: string | null;
  /** It is open beside the picture, on smaller screens over a part of it. */
  readonly isOpen: boolean;
  readonly isDrafted: (id: string) => boolean;
  readonly onChoose: (id: string) => void;
  /** A branch was let go over a node; null where nothing may be moved. */
  readonly onDrop: ((id: string, over: string) => void) | null;
}

/**
 * The plan as boxes that grow to the right, or as an indented list. Only what can be seen is drawn, so that thousands of
 * nodes stay fluid; readers are told level and place of each, and the focused one is always there.
 */
export function TreePicture(props: TreePictureProps) {
  const { chain, layout, form, chosen, isOpen, zoom, onDrop } = props;
  const size = SIZE[form];
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => placedIn(layout, form), [layout, form]);
  const step = size.line * zoom;
  useTopInSight(box, form, chosen === null ? (placed.first?.line ?? 0) * step : null, step);
  const range = useLines(field, placed.lines, step);
  // Wherever one scrolls, Tab finds the node at work.
  const current = placed.byId.get(chosen ?? '') ?? placed.first;
  const near = [...onLines(placed.byLine, range)];
  const shown = current && !isNear(current.line, range) ? [...near, current] : near;
  // Readers meet a node before what stands below it, whatever the lines.
  shown.sort((one, other) => one.place - other.place);
  const { drag, ghost, onPointerDown } = useTreeDrag(box, onDrop);
  const dropAt = useDrop(chain, drag);
  useFocus(box, chosen, form, isOpen);
  // A box that stays is not drawn again while others come and go.
  const drawn = useMemo(() => new Map<Placed, VNode>(), [props, current, drag]);
  const boxAt = (at: Placed): VNode => {
    const { seat, line } = at;
    const corner = {
      top: px(line * size.line),
      left: px(seat.column * size.column),
      width: size.width > 0 ? px(size.width) : undefined,
      height: px(size.height),
    };
    const known = drawn.get(at) ?? (
      <Box
        key={seatId(seat)}
        {...props}
        seat={seat}
        isCurrent={at === current}
        drop={dropAt(seatId(seat))}
        place={corner}
      />
    );
    drawn.set(at, known);
    return known;
  };
  // Nor are the headings; the drawing of the lines is taken to its next place a few lines at a time.
  const headings = useMemo(() => <Headings layout={layout} />, [layout]);
  const { from, to } = inSteps(range, LINES_STEP, placed.lines);
  const lines = useMemo(() => <Lines layout={layout} range={{ from, to }} />, [layout, from, to]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!current || event.target instanceof HTMLButtonElement) return;
    if (pressed(event.key, current.seat, props)) event.preventDefault();
  };
  return (
    <div class={drag ? `tree tree--${form} tree--dragging` : `tree tree--${form}`} ref={box}>
      <div class="tree__scaled" style={{ zoom }}>
        {form === 'picture' && headings}
        <div
          class="tree__field"
          ref={field}
          role="tree"
          aria-label={words.value.tree.title}
          style={{
            blockSize: px(placed.lines * size.line),
            minInlineSize: form === 'picture' ? px(placed.columns * size.column) : undefined,
          }}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        >
          {form === 'picture' && lines}
          {shown.map(boxAt)}
        </div>
      </div>
      {drag && (
        <div class="tree__ghost" ref={ghost} aria-hidden="true">
          {chain.nodes.get(drag.id)?.text}
        </div>
      )}
    </div>
  );
}

const LINES_STEP = 8;

interface Placed {
  readonly seat: Seat;
  /** Among all that are shown, from the top down. */
  readonly place: number;
  readonly line: number;
}

/** Where every seat stands, and how much room they take. */
function placedIn({ seats, lines }: Layout, form: Form) {
  const all = seats.map(
    (seat, place): Placed => ({ seat, place, line: form === 'list' ? place : seat.line }),
  );
  return {
    first: all[0],
    byLine: byLine(all, ({ line }) => line),
    byId: new Map(all.map((one) => [seatId(one.seat), one])),
    lines: form === 'list' ? seats.length : lines,
    columns: seats.reduce((most, { column }) => Math.max(most, column), 0) + 1,
  };
}

/** What a node says about the branch that is dragged over it. */
function useDrop(chain: Chain, drag: Drag | null): (id: string) => 'open' | 'shut' | null {
  const dragged = drag?.id ?? null;
  const branch = useMemo(() => dragged !== null && branchOf(chain.nodes, dragged), [chain, dragged]);
  return (id) => {
    if (!drag || !branch || drag.over !== id || drag.id === id) return null;
    return whyNotUnder(chain, drag.id, id, branch) === null ? 'open' : 'shut';
  };
}

/** At first the node at the top can be seen; it begins at `top`, px, null where another is chosen; a line takes `step` px. */
function useTopInSight(
  box: { readonly current: HTMLDivElement | null },
  form: Form,
  top: number | null,
  step: number,
): void {
  useLayoutEffect(() => {
    if (box.current && top !== null) box.current.scrollTop = firstScroll(top, box.current.clientHeight, step);
  }, [form]);
}

/** The chosen node comes into sight, again when it is opened; it takes the focus only when the focus is in the tree. */
function useFocus(
  box: { readonly current: HTMLDivElement | null },
  chosen: string | null,
  form: Form,
  isOpen: boolean,
): void {
  useEffect(() => {
    const item = [...(box.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])].find(
      ({ dataset }) => dataset.node === chosen,
    );
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (box.current?.contains(document.activeElement)) item?.focus({ preventScroll: true });
  }, [chosen, form, isOpen]);
}
