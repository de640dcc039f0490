import { also, type Check, day, flag, nullable, record, text } from './check.ts';
import type { PackFrame } from './frame.ts';

/** Fields of a rule's standing; spread into the fields of the rule. */
export const SOURCE_FIELDS = { source: text, verified: flag, note: nullable(text) } as const;

const FRAME_FIELDS = {
  ...SOURCE_FIELDS,
  id: text,
  version: text,
  title: text,
  from: day,
  to: nullable(day),
} as const;

/** Check of a whole pack: the frame, its own fields, and that it does not end before it begins. */
export const packOf = (fields: Readonly<Record<string, Check>>): Check =>
  also<PackFrame>(record({ ...FRAME_FIELDS, ...fields }), ({ from, to }, path) =>
    to !== null && to < from
      ? [{ path: path === '' ? 'to' : `${path}.to`, reason: 'ends-before-it-begins' }]
      : [],
  );

/** Check of one rule: its standing and its own fields. */
export const ruleOf = (fields: Readonly<Record<string, Check>>): Check =>
  record({ ...SOURCE_FIELDS, ...fields });
