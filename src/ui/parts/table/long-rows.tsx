import { type AriaRole, type ComponentChildren, h, type RefObject, toChildArray, type VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { printing } from '../paper/printing.ts';
import { isLong } from './row-window.ts';
import { ROOM } from './standing-rows.ts';
import { type Glimpse, useRowWindow } from './use-row-window.ts';
import { useSought } from './use-sought.ts';

type Shell = 'ul' | 'tbody';

/** Name and figure. */
export type Line = readonly [name: string, figure: string];

interface LongRowsProps {
  readonly as?: Shell | undefined;
  /** Rows with keys; each draws one `li` or `tr`. */
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly label?: string | undefined;
  readonly role?: AriaRole | undefined;
  readonly element?: RefObject<HTMLElement | null> | undefined;
  /** What a row says in one line, its name and its figure: all that is drawn of it while the list is flung. */
  readonly lines?: readonly Line[] | undefined;
  /** All rows stand in the document, however many there are. */
  readonly whole?: boolean | undefined;
}

/**
 * Rows of a list or of the body of a table. Of a long one only those near the screen stand in the document, and the row
 * that has the focus; readers are told the place of each. On paper, and for the search of the browser,
 * all of them stand.
 */
export function LongRows({
  as = 'ul',
  children,
  class: look,
  label,
  role,
  element,
  lines,
  whole,
}: LongRowsProps) {
  const own = useRef<HTMLElement>(null);
  const list = element ?? own;
  const rows = useMemo(() => toChildArray(children) as VNode[], [children]);
  const keys = useMemo(() => rows.map(({ key }, i) => key ?? i), [rows]);
  const long = isLong(rows.length);
  const isSought = useSought(long);
  const isWhole = !long || printing.value || isSought || whole === true;
  const { pieces, rest, glimpses, onFocusIn, onFocusOut } = useRowWindow(
    list,
    keys,
    isWhole,
    lines !== undefined,
  );
  const shell = {
    ref: list,
    class: isWhole ? look : `${look ?? ''} long-rows ${glimpses.length > 0 ? 'long-rows--flung' : ''}`.trim(),
    'aria-label': label,
    role,
    ...(long && { onFocusIn, onFocusOut }),
  };
  return h(as, shell as object, [
    // Before them all: behind the last one its top would be taken for the end of that row.
    ...glimpses.map((one) => <Lines key={`lines ${one.from}`} glimpse={one} lines={lines} />),
    ...pieces.flatMap(({ from, to, room }) => [
      room > 0 && <Room key={`room ${from}`} as={as} height={room} />,
      ...rows.slice(from, to),
    ]),
    rest > 0 && <Room key="rest" as={as} height={rest} />,
  ]);
}

interface LinesProps {
  readonly glimpse: Glimpse;
  readonly lines: readonly Line[] | undefined;
}

/** Rows of a list that is flung, two texts for all of them: one row costs as much as many lines. */
function Lines({ glimpse: { from, to, top, height }, lines = [] }: LinesProps) {
  const style = { top: `${top}px`, lineHeight: `${height / (to - from)}px` };
  return (
    <li class={`${ROOM} long-rows__lines`} aria-hidden style={style}>
      {[0, 1].map((part) => (
        <span key={part}>
          {lines
            .slice(from, to)
            .map((line) => line[part])
            .join('\n')}
        </span>
      ))}
    </li>
  );
}

/** Where rows are left out. */
function Room({ as, height }: { readonly as: Shell; readonly height: number }) {
  const shell = { class: ROOM, 'aria-hidden': true, style: { height: `${height}px` } };
  return as === 'ul' ? <li {...shell} /> : <tr {...shell}>{<td />}</tr>;
}
