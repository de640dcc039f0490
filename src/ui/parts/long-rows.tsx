import { type AriaRole, type ComponentChildren, h, type RefObject, toChildArray, type VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { printing } from './printing.ts';
import { isLong } from './row-window.ts';
import { ROOM } from './standing-rows.ts';
import { useRowWindow } from './use-row-window.ts';

type Shell = 'ul' | 'tbody';

interface LongRowsProps {
  readonly as?: Shell | undefined;
  /** Rows with keys; each draws one `li` or `tr`. */
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly label?: string | undefined;
  readonly role?: AriaRole | undefined;
  readonly element?: RefObject<HTMLElement | null> | undefined;
  /** All rows stand in the document, however many there are. */
  readonly whole?: boolean | undefined;
}

/**
 * Rows of a list or of the body of a table. Of a long one only those near the screen stand in the document, and the row
 * that has the focus; readers are told the place of each. On paper all of them stand.
 */
export function LongRows({ as = 'ul', children, class: look, label, role, element, whole }: LongRowsProps) {
  const own = useRef<HTMLElement>(null);
  const list = element ?? own;
  const rows = useMemo(() => toChildArray(children) as VNode[], [children]);
  const keys = useMemo(() => rows.map(({ key }, i) => key ?? i), [rows]);
  const long = isLong(rows.length);
  const isWhole = !long || printing.value || whole === true;
  const { pieces, rest, onFocusIn, onFocusOut } = useRowWindow(list, keys, isWhole);
  const shell = {
    ref: list,
    class: isWhole ? look : `${look ?? ''} long-rows`.trim(),
    'aria-label': label,
    role,
    ...(long && { onFocusIn, onFocusOut }),
  };
  return h(as, shell as object, [
    ...pieces.flatMap(({ from, to, room }) => [
      room > 0 && <Room key={`room ${from}`} as={as} height={room} />,
      ...rows.slice(from, to),
    ]),
    rest > 0 && <Room key="rest" as={as} height={rest} />,
  ]);
}

/** Where rows are left out. */
function Room({ as, height }: { readonly as: Shell; readonly height: number }) {
  const shell = { class: ROOM, 'aria-hidden': true, style: { height: `${height}px` } };
  return as === 'ul' ? <li {...shell} /> : <tr {...shell}>{<td />}</tr>;
}
