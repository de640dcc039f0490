import * as v from 'valibot';
import type { Command, CommandName } from '../domain/workflow/command.ts';

const uuid = v.pipe(v.string(), v.uuid());
// Half of a surrogate pair has no UTF-8 form, so nothing could be named by a hash of it; NUL ends a text in PostgreSQL.
const shortText = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^\p{Surrogate}\0]*$/u));
const longText = v.pipe(v.string(), v.maxLength(4000));
const moment = v.pipe(v.number(), v.safeInteger());
const decimal = v.pipe(v.string(), v.maxLength(60), v.regex(/^-?(0|[1-9]\d*)(\.\d+)?$/));

const key = v.strictObject({
  indicator: shortText,
  unit: shortText,
  area: shortText,
  period: shortText,
  disaggregation: shortText,
});

const amount = v.variant('kind', [
  v.strictObject({ kind: v.literal('amount'), amount: decimal }),
  v.strictObject({ kind: v.literal('not-applicable'), reason: longText }),
]);

const note = v.strictObject({ cause: longText, obstacle: longText, followUp: longText, remark: longText });

const evidence = v.strictObject({
  id: uuid,
  sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  type: v.picklist(['image/jpeg', 'application/pdf']),
  name: shortText,
  takenAt: v.nullable(moment),
  position: v.nullable(
    v.strictObject({
      latitude: v.pipe(decimal, v.maxLength(12)),
      longitude: v.pipe(decimal, v.maxLength(12)),
      accuracy: v.nullable(v.pipe(v.number(), v.minValue(0))),
    }),
  ),
});

const isWithin = (members: object, least: number, most: number): boolean => {
  const count = Object.keys(members).length;
  return count >= least && count <= most;
};

const nothing = v.strictObject({});
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Parts of a field's path hold no control or surrogate characters, and none that an object would not keep as a name. */
const path = v.pipe(v.string(), v.maxLength(300), v.regex(/^[A-Za-z][A-Za-z0-9._:@/-]*$/));
const cleanText = v.pipe(v.string(), v.maxLength(20_000), v.regex(/^[^\p{Surrogate}\0]*$/u));

const dossierKey = v.strictObject({
  kind: shortText,
  unit: shortText,
  year: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999)),
  name: shortText,
});

/** Arguments of every command version ever shipped. A version is never removed. */
const ARGUMENTS = {
  'realization.set@1': v.strictObject({ key, value: amount }),
  'realization.note@1': v.strictObject({ key, note }),
  'evidence.attach@1': v.strictObject({ key, evidence }),
  'evidence.detach@1': v.strictObject({ evidence: uuid }),
  'submission.submit@1': nothing,
  'submission.withdraw@1': nothing,
  'submission.verify@1': v.strictObject({ seen: hash }),
  'submission.return@1': v.strictObject({ seen: hash, reason: longText }),
  'submission.approve@1': v.strictObject({ seen: hash }),
  'conflict.resolve@1': v.strictObject({
    facet: v.picklist(['value', 'note']),
    closes: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(100)),
    take: v.union([
      v.strictObject({ candidate: uuid }),
      v.literal('head'),
      v.strictObject({ value: v.union([amount, note]) }),
    ]),
    reason: longText,
  }),
  'reopening.request@1': v.strictObject({ key, reason: longText }),
  'reopening.grant@1': v.strictObject({ until: moment, reason: longText }),
  'reopening.refuse@1': v.strictObject({ reason: longText }),
  'late.take@1': v.strictObject({ work: uuid }),
  'late.refuse@1': v.strictObject({ work: uuid, reason: longText }),
  'dossier.set@1': v.strictObject({
    key: dossierKey,
    fields: v.pipe(
      v.record(path, cleanText),
      v.check((fields) => isWithin(fields, 1, 500)),
    ),
  }),
  'dossier.attach@1': v.strictObject({ key: dossierKey, evidence }),
  'dossier.detach@1': v.strictObject({ key: dossierKey, evidence: uuid }),
  'dossier.step@1': v.strictObject({
    key: dossierKey,
    step: shortText,
    seen: v.nullable(hash),
    reason: longText,
  }),
  'dossier.resolve@1': v.strictObject({
    key: dossierKey,
    field: path,
    closes: v.pipe(v.array(uuid), v.minLength(1), v.maxLength(100)),
    take: v.union([
      v.strictObject({ candidate: uuid }),
      v.literal('head'),
      v.strictObject({ value: cleanText }),
    ]),
    reason: longText,
  }),
} as const satisfies Record<`${CommandName}@1`, v.GenericSchema>;

/** Version in which a device of this build sends a command. */
export const COMMAND_VERSION = 1;

const base = v.union([
  v.strictObject({ v: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  v.strictObject({ m: uuid }),
]);

/** The frame of a mutation. Its arguments are read apart, so that a bad one is kept and does not block the queue. */
export const mutationSchema = v.strictObject({
  id: uuid,
  rseq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: shortText,
  v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Entity. */
  e: uuid,
  /** What the author saw of each facet. */
  base: v.pipe(
    v.record(path, base),
    v.check((bases) => isWithin(bases, 0, 500)),
  ),
  args: v.unknown(),
  /** Position the author acts in. */
  as: shortText,
  /** Device clock, ms since 1970 UTC. Evidence only; decides nothing about order. */
  at: moment,
  /** Build that wrote it. */
  app: shortText,
});

/** One command in the outbox: the form it is stored and sent in, never rewritten. */
export type Mutation = v.InferOutput<typeof mutationSchema>;

/** The command inside a mutation, or why it cannot be read: the name is unknown, or an argument is wrong. */
export function readCommand(
  mutation: Mutation,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly field: string | null } {
  const schema = (ARGUMENTS as Record<string, v.GenericSchema | undefined>)[`${mutation.name}@${mutation.v}`];
  if (!schema) return { ok: false, field: null };
  const parsed = v.safeParse(schema, mutation.args);
  if (!parsed.success) return { ok: false, field: v.getDotPath(parsed.issues[0]) ?? 'args' };
  const { id, name, e, base, as } = mutation;
  return { ok: true, command: { id, name, entity: e, base, as, args: parsed.output } as Command };
}
