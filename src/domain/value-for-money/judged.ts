import type { PackStamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import type { TableRow } from '../working/operation.ts';
import { numberOf, percentOf, ruled, type Working, work } from '../working/working.ts';
import type { ClassRow, Named } from './value-for-money-pack.ts';

/** A number with its class, or the named reason why there is none. */
export interface Judged {
  readonly value: Figure | null;
  readonly class: Named | null;
  readonly reason: string | null;
  /** More was spent than budgeted. */
  readonly isOverAbsorbed: boolean;
  /** Root of the tree: the class, computed from the number, computed from the inputs. */
  readonly working: Working;
}

/** Puts a number and its class together; `number` is the working whose value is shown. */
export function judged(
  number: Working,
  classed: Working,
  classes: readonly Named[],
  digits: number,
  isOverAbsorbed = false,
): Judged {
  const value = numberOf(number);
  const found = classes.find(({ id }) => id === classed.value);
  return {
    value: value && figure(value, digits),
    class: found ? { id: found.id, title: found.title } : null,
    reason: number.reason ?? classed.reason,
    isOverAbsorbed,
    working: classed,
  };
}

const tableOf = (rows: readonly ClassRow[]): readonly TableRow[] =>
  rows.map(({ above, id }) => ({ at: above, gives: id }));

/** Class of a percentage by bounds (low, high]. */
export const classified = (
  rule: string,
  percent: Working,
  rows: readonly ClassRow[],
  pack: PackStamp,
): Working => work({ rule, operation: 'above', inputs: [['percent', percent]], table: tableOf(rows), pack });

/** `below`, `equal` or `above`: where a number stands to a level of the pack, as a working. */
export const standing = (rule: string, number: Working, level: string, pack: PackStamp): Working =>
  work({ rule, operation: 'order', inputs: [['number', number], ruled('level', level)], pack });

/** First ÷ second × 100. */
export function percentage(
  rule: string,
  part: Working,
  whole: Working,
  digits: number,
  pack: PackStamp,
): Working {
  const ratio = work({
    rule: `${rule}:ratio`,
    operation: 'quotient',
    inputs: [
      ['part', part],
      ['whole', whole],
    ],
    pack,
  });
  return percentOf(rule, ['ratio', ratio], digits, pack);
}
