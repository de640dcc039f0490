import { type Chain, childrenIn } from '../../domain/plan/chain.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import type { PlanNode } from '../../domain/strategy.ts';

/**
 * A node in its place, or what another unit does for it. Column and line count from 0; lines may be halves, between the
 * first and last child.
 */
export interface Seat {
  readonly node: PlanNode;
  /** What is drawn instead of the node that needs it; such a seat is a leaf. */
  readonly link: CrossLink | null;
  readonly column: number;
  readonly line: number;
  readonly isOpen: boolean;
  /** How many stand directly below, shown or not. */
  readonly below: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/** Shown nodes of a plan from the top down, a node before what stands below it, and how many lines they take. */
export interface Layout {
  readonly seats: readonly Seat[];
  readonly lines: number;
}

/** Lays out the open part of a plan as a tree that grows to the right: leaves take a line each, others the middle. */
export function layoutOf(
  { nodes }: Pick<Chain, 'nodes'>,
  plan: string,
  open: ReadonlySet<string>,
  links: ReadonlyMap<string, readonly CrossLink[]> = new Map(),
): Layout {
  const under = childrenIn(nodes);
  const seats: Seat[] = [];
  const tops = [...nodes.values()].filter(
    (node) => node.plan === plan && (node.parent === null || !nodes.has(node.parent)),
  );
  let lines = 0;
  const seat = (node: PlanNode, column: number, place: number, siblings: number): number => {
    const children = under.get(node.id) ?? [];
    const needs = links.get(node.id) ?? [];
    const below = children.length + needs.length;
    const isOpen = open.has(node.id) && below > 0;
    const at = seats.push(PENDING) - 1;
    const ends = isOpen
      ? [
          ...children.map((one, i) => seat(one, column + 1, i + 1, below)),
          ...needs.map((link, i) => {
            const standing = { node, link, column: column + 1, line: lines, isOpen: false, below: 0 };
            seats.push({ ...standing, place: children.length + i + 1, siblings: below });
            return lines++;
          }),
        ]
      : [];
    const line = isOpen ? ((ends[0] as number) + (ends.at(-1) as number)) / 2 : lines++;
    seats[at] = { node, link: null, column, line, isOpen, below, place, siblings };
    return line;
  };
  tops.forEach((node, i) => void seat(node, 0, i + 1, tops.length));
  return { seats, lines };
}

const PENDING = {} as Seat;

/** What tells a seat from every other. */
export const seatId = ({ node, link }: Seat): string => link?.id ?? node.id;

/** Nodes that are open at first: everything down to a depth. */
export function openedTo({ nodes }: Pick<Chain, 'nodes'>, plan: string, depth: number): ReadonlySet<string> {
  const under = childrenIn(nodes);
  const open = new Set<string>();
  let level = [...nodes.values()].filter((node) => node.plan === plan && node.parent === null);
  for (let at = 0; at < depth; at += 1) {
    for (const node of level) open.add(node.id);
    level = level.flatMap((node) => under.get(node.id) ?? []);
  }
  return open;
}

/** Where a key leads from a seat; null when there is nothing that way. */
export function seatBeside({ seats }: Layout, from: Seat, key: string): Seat | null {
  const column = (wanted: number) => seats.filter((one) => one.column === wanted);
  switch (key) {
    case 'ArrowLeft':
      return seats.find((one) => seatId(one) === (from.link ? from.node.id : from.node.parent)) ?? null;
    case 'ArrowRight':
      return from.isOpen ? (seats[seats.indexOf(from) + 1] ?? null) : null;
    case 'ArrowUp':
      return column(from.column).findLast(({ line }) => line < from.line) ?? null;
    case 'ArrowDown':
      return column(from.column).find(({ line }) => line > from.line) ?? null;
    case 'Home':
      return seats[0] ?? null;
    case 'End':
      return seats.at(-1) ?? null;
    default:
      return null;
  }
}
