import { useMemo } from 'preact/hooks';
import type { Range } from '../parts/table/row-window.ts';
import { type Layout, type Seat, seatId } from './tree-layout.ts';
import { px, SIZE } from './tree-size.ts';
import { byLine, isNear, onLines } from './use-lines.ts';

/** A seat with the one it hangs from. */
interface Joint {
  readonly seat: Seat;
  readonly above: Seat;
}

/** By the line of the seat. */
function jointsOf({ seats }: Layout): ReadonlyMap<number, readonly Joint[]> {
  const at = new Map(seats.filter(({ link }) => !link).map((seat) => [seat.node.id, seat]));
  const joints = seats.flatMap((seat) => {
    const parent = seat.link ? seat.node.id : seat.node.parent;
    const above = parent === null ? undefined : at.get(parent);
    return above ? [{ seat, above }] : [];
  });
  return byLine(joints, ({ seat }) => seat.line);
}

interface LinesProps {
  readonly layout: Layout;
  readonly range: Range;
}

/** The lines that begin or end in sight; the drawing is no larger than that. */
export function Lines({ layout, range }: LinesProps) {
  const joints = useMemo(() => jointsOf(layout), [layout]);
  const { line } = SIZE.picture;
  return (
    <svg
      class="tree__lines"
      aria-hidden="true"
      style={{ insetBlockStart: px(range.from * line), blockSize: px((range.to - range.from) * line) }}
    >
      <g transform={`translate(0 ${-range.from * line})`}>
        {onLines(joints, range).map(({ seat, above }) => (
          <path
            key={seatId(seat)}
            class={seat.link ? 'tree__line--link' : undefined}
            d={pathOf(seat, above, range)}
          />
        ))}
      </g>
    </svg>
  );
}

function pathOf(seat: Seat, above: Seat, range: Range): string {
  const { column, line, width, height } = SIZE.picture;
  const [x0, x1] = [above.column * column + width, seat.column * column];
  const [y0, y1] = [above.line * line + height / 2, seat.line * line + height / 2];
  const bend = (x0 + x1) / 2;
  if (isNear(above.line, range)) return `M${x0} ${y0}C${bend} ${y0} ${bend} ${y1} ${x1} ${y1}`;
  // Its beginning is far away: what shows here is a straight line that turns in. Nothing is drawn over the distance.
  const edge = (above.line < seat.line ? range.from : range.to) * line;
  return `M${bend} ${edge}V${y1}H${x1}`;
}
