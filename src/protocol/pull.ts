import * as v from 'valibot';
import { PULL_LIMIT } from './version.ts';

const ROW_TYPES = [
  'area',
  'unit',
  'plan-node',
  'indicator',
  'target',
  'budget',
  'sakip',
  'calendar',
  'pack',
  'person',
  'employee-number',
  'position',
  'entry',
  'dossier',
  'refusal',
  'loss',
] as const;
export type RowType = (typeof ROW_TYPES)[number];

const moment = v.pipe(v.number(), v.safeInteger());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Somebody opened another's personal record; `at` by the device's clock, ms. */
const openingSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  entity: v.pipe(v.string(), v.uuid()),
  at: moment,
});
export type Opening = v.InferOutput<typeof openingSchema>;

export const pullRequestSchema = v.strictObject({
  proto: v.literal(1),
  timeline: v.pipe(v.string(), v.maxLength(200)),
  /** Opaque; `0` at the start. */
  cursor: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
  /** Scope set the device holds; empty at the start. */
  scopeHash: v.pipe(v.string(), v.maxLength(64)),
  /** The last one the device was given; absent before. */
  mark: v.optional(v.pipe(v.string(), v.maxLength(200))),
  limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(PULL_LIMIT.rows)),
  /** Commands without an answer, when the oldest of them was made, and now; ms by the device's clock. */
  unsent: v.optional(v.strictObject({ count: whole, since: v.nullable(moment), now: moment })),
  /** Records of others that were opened on the device; the same id is noted once. */
  opened: v.optional(v.pipe(v.array(openingSchema), v.maxLength(PULL_LIMIT.opened))),
  /** Packs the device holds, as scope, year and number: the entries of each up to its number are left out. */
  packed: v.optional(v.pipe(v.array(v.tuple([whole, whole, whole])), v.maxLength(PULL_LIMIT.packs))),
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;

/** put, exit from a scope, deletion. A type the device does not know is kept as it came. */
export type PullRow =
  | readonly ['r', id: string, type: string, scope: number, ver: number, seq: number, body: unknown]
  | readonly ['x', id: string, scope: number, seq: number]
  | readonly ['d', id: string, scope: number, ver: number, seq: number];

export interface PullReply {
  readonly timeline: string;
  readonly cursor: string;
  readonly more: boolean;
  readonly head: number;
  readonly durableSeq: number;
  /** As in the answer to a push. */
  readonly mark?: string;
  readonly now: number;
  /** Present when the request's hash differs. What the device holds beyond it is deleted, what it lacks is fetched. */
  readonly scopes?: {
    readonly hash: string;
    readonly all: readonly number[];
    /** Those with no row up to the cursor asked from: gaining one of them, a device needs nothing older. */
    readonly fresh?: readonly number[];
  };
  readonly rows: readonly PullRow[];
}

export type PullRefusal =
  | { readonly code: 'timeline'; readonly timeline: string }
  | { readonly code: 'cursor-too-old' };
