import type { Perspective } from '../../domain/indicator.ts';
import type { MapNode } from '../../domain/strategy-map/map-nodes.ts';
import type { TestedLink } from '../../domain/strategy-map/strategy-map.ts';

/** Bands from what people get down to what carries everything else. */
export const BANDS: readonly Perspective[] = ['customer', 'internal-process', 'learning-growth', 'financial'];

/** Sizes in px. */
const SIZE = { node: 152, gap: 16, pad: 12, between: 52, empty: 64, label: 148 };
/** Below this width the name of a band stands over it, high enough for arrows between its nodes to pass under. */
const NARROW = 640;
const WIDE_NODES = { height: 116, labelLine: 0, chip: { x: 56, y: 12 } };
const NARROW_NODES = { height: 136, labelLine: 48, chip: { x: 18, y: 12 } };

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface MapSeat extends Box {
  readonly node: MapNode;
}

export interface Band extends Box {
  readonly perspective: Perspective;
  readonly isEmpty: boolean;
}

export interface Arrow {
  readonly link: TestedLink;
  readonly path: string;
  /** Where its words stand. */
  readonly middle: Point;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly seats: readonly MapSeat[];
  readonly arrows: readonly Arrow[];
}

/** Places nodes in their bands, as many beside one another as the width holds, and arrows between them. */
export function mapLayout(nodes: readonly MapNode[], links: readonly TestedLink[], width: number): MapLayout {
  const isNarrow = width < NARROW;
  const { height: tall, labelLine, chip } = isNarrow ? NARROW_NODES : WIDE_NODES;
  const left = SIZE.pad + (isNarrow ? 0 : SIZE.label);
  const room = width - left - SIZE.pad;
  const columns = Math.max(1, Math.floor((room + SIZE.gap) / (SIZE.node + SIZE.gap)));
  const filled = BANDS.map((perspective) => ({
    perspective,
    rows: rowsOf(
      nodes.filter((node) => node.perspective === perspective),
      columns,
    ),
  }));
  const longest = Math.max(1, ...filled.flatMap(({ rows }) => rows.map((row) => row.length)));
  const own = { width: Math.min(232, (room + SIZE.gap) / longest - SIZE.gap), height: tall };
  const bands: Band[] = [];
  const seats: MapSeat[] = [];
  let y = 0;
  for (const { perspective, rows } of filled) {
    const top = y + SIZE.pad + labelLine;
    rows.forEach((row, r) => {
      seats.push(...seated(row, { left, room, y: top + r * (tall + SIZE.gap) }, own));
    });
    const isEmpty = rows.length === 0;
    const height = isEmpty ? SIZE.empty : top - y + rows.length * (tall + SIZE.gap) - SIZE.gap + SIZE.pad;
    bands.push({ perspective, isEmpty, x: 0, y, width, height });
    y += height + SIZE.between;
  }
  return { width, height: y - SIZE.between, bands, seats, arrows: arrowsOf(links, seats, chip) };
}

/** Rows of nearly equal length, so that no node stands alone under a full row. */
function rowsOf(nodes: readonly MapNode[], columns: number): readonly (readonly MapNode[])[] {
  const count = Math.ceil(nodes.length / columns);
  const each = Math.ceil(nodes.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, r) => nodes.slice(r * each, (r + 1) * each));
}

function seated(
  row: readonly MapNode[],
  { left, room, y }: { readonly left: number; readonly room: number; readonly y: number },
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly MapSeat[] {
  const share = room / row.length;
  return row.map((node, i) => ({
    node,
    x: Math.round(left + share * i + (share - width) / 2),
    y,
    width: Math.round(width),
    height,
  }));
}

function arrowsOf(links: readonly TestedLink[], seats: readonly MapSeat[], chip: Point): readonly Arrow[] {
  const at = new Map(seats.map((seat) => [seat.node.id, seat]));
  const used = new Map<string, number>();
  const all = new Map<string, number>();
  // Nodes, and words that stand already.
  const taken: Box[] = [...seats];
  const drawn = links.flatMap((link) => {
    const [from, to] = [at.get(link.from), at.get(link.to)];
    return from && to ? [{ link, from, to }] : [];
  });
  const ends = ({ from, to }: { readonly from: MapSeat; readonly to: MapSeat }) =>
    [side(from, to), side(to, from)] as const;
  for (const one of drawn) for (const end of ends(one)) all.set(end.key, (all.get(end.key) ?? 0) + 1);
  return drawn.map((one): Arrow => {
    const [start, end] = ends(one).map(({ key, seat, isTop }) => {
      const nth = (used.get(key) ?? 0) + 1;
      used.set(key, nth);
      const x = seat.x + (seat.width * nth) / ((all.get(key) ?? 1) + 1);
      return { x: Math.round(x), y: isTop ? seat.y : seat.y + seat.height, isTop };
    }) as [End, End];
    const { path, middle } = curve(start, end, (point) => taken.some((box) => covers(box, point, chip)));
    taken.push({ x: middle.x - chip.x, y: middle.y - chip.y, width: 2 * chip.x, height: 2 * chip.y });
    return { link: one.link, path, middle };
  });
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly isTop: boolean;
}

/** The side an arrow leaves or enters: towards the other node; nodes of one row are joined over their tops. */
function side(seat: MapSeat, other: MapSeat) {
  const isTop = other.y <= seat.y;
  return { key: `${seat.node.id} ${isTop}`, seat, isTop };
}

/** Whether words of half the size `chip` around a point would lie over something. */
const covers = ({ x, y, width, height }: Box, point: Point, chip: Point): boolean =>
  point.x + chip.x > x &&
  point.x - chip.x < x + width &&
  point.y + chip.y > y &&
  point.y - chip.y < y + height;

/** Where along an arrow its words may stand, best first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88];

function curve(start: End, end: End, isTaken: (point: Point) => boolean): Pick<Arrow, 'path' | 'middle'> {
  const reach = Math.max(24, Math.abs(end.y - start.y) / 2);
  const [a, b] = [start, end].map(({ y, isTop }) => (isTop ? y - reach : y + reach)) as [number, number];
  const path = `M${start.x} ${start.y}C${start.x} ${a} ${end.x} ${b} ${end.x} ${end.y}`;
  // A point of a cubic curve, at `t` of its length between 0 and 1.
  const along = (t: number): Point => {
    const [p, q, r, s] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return {
      x: Math.round((p + q) * start.x + (r + s) * end.x),
      y: Math.round(p * start.y + q * a + r * b + s * end.y),
    };
  };
  const free = PLACES.map(along).find((point) => !isTaken(point));
  return { path, middle: free ?? along(0.5) };
}

const CENTRE = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** The seat an arrow key leads to: the nearest one in that direction. */
export function seatTowards(seats: readonly MapSeat[], from: MapSeat, key: string): MapSeat | null {
  if (key === 'Home') return seats[0] ?? null;
  if (key === 'End') return seats.at(-1) ?? null;
  const here = CENTRE(from);
  const lead = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
  if (!lead) return null;
  const [dx, dy] = lead as [number, number];
  const ranked = seats.flatMap((seat) => {
    const there = CENTRE(seat);
    const [x, y] = [there.x - here.x, there.y - here.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    // Sideways a key stays in its row.
    if (ahead <= 0 || (dx !== 0 && aside > 0)) return [];
    return [{ seat, far: ahead * 2 + aside }];
  });
  return ranked.sort((a, b) => a.far - b.far)[0]?.seat ?? null;
}
