import * as v from 'valibot';
import type { Problem } from '../domain/problem.ts';
import { type Mutation, mutationSchema } from './mutation.ts';
import { PUSH_LIMIT } from './version.ts';

export const OUTCOMES = ['ok', 'conflict', 'rejected', 'quarantined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const text = v.pipe(v.string(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const pushRequestSchema = v.strictObject({
  proto: v.literal(1),
  /** Replica: one outbox of one person in one browser profile. */
  rid: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  timeline: text,
  /** Device clock at sending, ms: the endpoint estimates the skew from it. */
  now: v.pipe(v.number(), v.safeInteger()),
  /** Chain before the first mutation of this batch. */
  prev: text,
  /** Signature of the device key over `rid`, a line feed and the chain after the last mutation; base64url. */
  sig: text,
  /** The last one the device was given; absent before. */
  mark: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Unsent mutations after this batch, and the next number: a later loss of the device can be counted. */
  pending: count,
  /** When the oldest of `pending` was made, device clock, ms; absent when none waits. */
  since: v.optional(v.pipe(v.number(), v.safeInteger())),
  nextRseq: count,
  muts: v.pipe(v.array(mutationSchema), v.maxLength(PUSH_LIMIT.mutations)),
});
export type PushRequest = v.InferOutput<typeof pushRequestSchema>;

/** What became of one mutation. The device lets go of it only if `id` and `h` are its own. */
export interface PushResult {
  readonly rseq: number;
  readonly id: string;
  readonly h: string;
  readonly s: Outcome;
  readonly seq: number;
  /** Facet versions at which this mutation's value stood, made by it or already there. */
  readonly ver?: Readonly<Partial<Record<string, number>>>;
  /** Candidate kept beside the head value. */
  readonly cand?: string;
  readonly problem?: Problem;
}

export interface PushReply {
  readonly timeline: string;
  /** Last number of this replica that is decided. */
  readonly ack: number;
  readonly head: number;
  /** Everything up to here also stands in a verified backup. */
  readonly durableSeq: number;
  /** Opaque: how far the endpoint's history reached, in words only it can say. The next request shows it again. */
  readonly mark?: string;
  readonly now: number;
  readonly results: readonly PushResult[];
}

/** A batch refused as a whole; nothing of it was decided. */
export type PushRefusal =
  | { readonly code: 'gap'; readonly expect: number }
  | { readonly code: 'fork'; readonly at: number }
  | { readonly code: 'timeline'; readonly timeline: string }
  | { readonly code: 'user-mismatch' }
  | { readonly code: 'bad-signature' }
  | { readonly code: 'too-large' };

export type { Mutation };
