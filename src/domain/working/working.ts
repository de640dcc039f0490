import { fromDecimal, fromFraction, type Rational, roundHalfUp, toFraction } from '../decimal.ts';
import type { PackStamp } from '../rule-pack/frame.ts';
import { OPERATIONS, type Operand, type Operation, type TableRow } from './operation.ts';

/** One thing a rule was applied to. */
export interface WorkingInput {
  readonly name: string;
  /** Decimal, exact fraction `n/d`, word or day as text; null = blank. Of a computed input only for reading. */
  readonly value: string | null;
  readonly origin: 'given' | 'pack' | 'computed';
  /** Index of the child that computes this input. */
  readonly child: number | null;
}

/** A result of a rule, with everything needed to get it again. Plain JSON. */
export interface Working {
  /** Which rule: kebab-case, unique within its pack. */
  readonly rule: string;
  readonly operation: Operation;
  readonly inputs: readonly WorkingInput[];
  /** Rows of the pack that the operation looks up in; null where it needs none. */
  readonly table: readonly TableRow[] | null;
  /** Exact (`n/d`) for a number, else the word or the day; null with a reason. */
  readonly value: string | null;
  /** Rounded once, half away from zero, with `digits` digits; a word as it stands. */
  readonly display: string | null;
  /** Digits after the point; null for words and days. */
  readonly digits: number | null;
  readonly reason: string | null;
  readonly pack: PackStamp;
  readonly children: readonly Working[];
}

export interface Sheet {
  readonly rule: string;
  readonly operation: Operation;
  readonly inputs: readonly (WorkingInput | readonly [name: string, child: Working])[];
  readonly table?: readonly TableRow[];
  readonly digits?: number;
  readonly pack: PackStamp;
  /** Why there is no result when the operation has none; `nothing-found` when left out. */
  readonly otherwise?: string;
}

/** An input that somebody recorded. */
export const given = (name: string, value: string | null): WorkingInput => ({
  name,
  value,
  origin: 'given',
  child: null,
});

/** An input that the rule pack fixes. */
export const ruled = (name: string, value: string | null): WorkingInput => ({
  name,
  value,
  origin: 'pack',
  child: null,
});

/** A part as percent: times the hundred of the pack, rounded once to `digits` for display. */
export const percentOf = (
  rule: string,
  part: readonly [name: string, child: Working],
  digits: number,
  pack: PackStamp,
): Working => work({ rule, operation: 'product', inputs: [part, ruled('hundred', '100')], digits, pack });

/** Applies a rule and keeps the way. A child without a result hands its reason up. */
export function work(sheet: Sheet): Working {
  const children: Working[] = [];
  const inputs = sheet.inputs.map((one): WorkingInput => {
    if ('name' in one) return one;
    const [name, child] = one;
    children.push(child);
    return { name, value: child.value, origin: 'computed', child: children.length - 1 };
  });
  const table = sheet.table ?? null;
  const inherited = children.find((child) => child.reason !== null)?.reason ?? null;
  const found = inherited ? null : apply({ operation: sheet.operation, inputs, table, children });
  const digits = sheet.digits ?? null;
  return {
    rule: sheet.rule,
    operation: sheet.operation,
    inputs,
    table,
    value: textOf(found),
    display: typeof found === 'object' && found ? roundHalfUp(found, digits ?? 12) : found,
    digits,
    reason: found === null ? (inherited ?? sheet.otherwise ?? 'nothing-found') : null,
    pack: sheet.pack,
    children,
  };
}

/** A refusal in the form of a working: nothing was computed, and why. */
export const unworked = (
  rule: string,
  reason: string,
  inputs: Sheet['inputs'],
  pack: PackStamp,
): Working => ({
  ...work({ rule, operation: 'same', inputs: [], pack }),
  inputs: inputs.filter((one): one is WorkingInput => 'name' in one),
  reason,
});

/** Gets the result again from the inputs alone, the `value` fields of computed inputs ignored; null = no result. */
export function evaluateWorking(tree: Working): string | null {
  return tree.reason === null ? textOf(apply(tree)) : null;
}

/** The exact number a working came to; null when it came to none, or to a word. */
export const numberOf = (tree: Working): Rational | null =>
  tree.value === null ? null : (fromFraction(tree.value) ?? fromDecimal(tree.value));

function apply(tree: Pick<Working, 'operation' | 'inputs' | 'table' | 'children'>): Operand {
  const operands = tree.inputs.map((one) => {
    const child = one.child === null ? undefined : tree.children[one.child];
    return operand(child ? evaluateWorking(child) : one.value);
  });
  return OPERATIONS[tree.operation](operands, tree.table ?? []);
}

const operand = (text: string | null): Operand =>
  text === null ? null : (fromDecimal(text) ?? fromFraction(text) ?? text);

const textOf = (found: Operand): string | null =>
  found === null || typeof found === 'string' ? found : toFraction(found);
