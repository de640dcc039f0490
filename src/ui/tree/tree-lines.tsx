import { useMemo } from 'preact/hooks';
import { type Layout, type Seat, seatId } from './tree-layout.ts';
import { SIZE } from './tree-size.ts';
import { isNear, type Range } from './use-range.ts';

/** A seat with the one it hangs from. */
interface Joint {
  readonly seat: Seat;
  readonly above: Seat;
}

function jointsOf({ seats }: Layout): readonly Joint[] {
  const at = new Map(seats.filter(({ link }) => !link).map((seat) => [seat.node.id, seat]));
  return seats.flatMap((seat) => {
    const parent = seat.link ? seat.node.id : seat.node.parent;
    const above = parent === null ? undefined : at.get(parent);
    return above ? [{ seat, above }] : [];
  });
}

interface LinesProps {
  readonly layout: Layout;
  readonly range: Range;
}

/** The lines that begin or end in sight. */
export function Lines({ layout, range }: LinesProps) {
  const joints = useMemo(() => jointsOf(layout), [layout]);
  return (
    <svg class="tree__lines" aria-hidden="true">
      {joints
        .filter(({ seat }) => isNear(seat.line, range))
        .map(({ seat, above }) => (
          <path
            key={seatId(seat)}
            class={seat.link ? 'tree__line--link' : undefined}
            d={pathOf(seat, above, range)}
          />
        ))}
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
