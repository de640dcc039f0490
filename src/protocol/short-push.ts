import * as v from 'valibot';
import type { DossierKey } from '../domain/dossier/dossier.ts';
import type { EntryKey } from '../domain/entry.ts';
import { dossierId, entryId, type NameId } from './entry-id.ts';
import { type Mutation, mutationSchema } from './mutation.ts';
import { type PushRequest, pushRequestSchema } from './push.ts';
import { PUSH_LIMIT, SHORT_PUSH } from './version.ts';

/**
 * A push as it travels: `e` of a mutation is left out where the key in its arguments names the same, a fifth of all
 * bytes. Hashes and signature are those of the whole.
 */
export const shortPushSchema = v.strictObject({
  ...pushRequestSchema.entries,
  proto: v.literal(SHORT_PUSH),
  muts: v.pipe(
    v.array(v.strictObject({ ...mutationSchema.entries, e: v.optional(mutationSchema.entries.e) })),
    v.maxLength(PUSH_LIMIT.mutations),
  ),
});
export type ShortPush = v.InferOutput<typeof shortPushSchema>;

/** What may be sent. */
export const anyPushSchema = v.variant('proto', [pushRequestSchema, shortPushSchema]);

/** Leaves out what `wholePush` puts back. */
export const shortPush = (request: PushRequest, tenant: string, nameId?: NameId): ShortPush => ({
  ...request,
  proto: SHORT_PUSH,
  muts: request.muts.map((mutation) => {
    const { e, ...rest } = mutation;
    return named(tenant, rest, nameId) === e ? rest : mutation;
  }),
});

/** The push that was made short; null when it leaves out what nothing names. */
export function wholePush(short: ShortPush, tenant: string, nameId?: NameId): PushRequest | null {
  const muts: Mutation[] = [];
  for (const mutation of short.muts) {
    const e = mutation.e ?? named(tenant, mutation, nameId);
    if (e === null) return null;
    muts.push({ ...mutation, e });
  }
  return { ...short, proto: 1, muts };
}

const ENTRY_KEY = ['indicator', 'unit', 'area', 'period', 'disaggregation'];

/** What the key in the arguments names; they may be anything yet. */
function named(tenant: string, { args }: Pick<Mutation, 'args'>, nameId: NameId | undefined): string | null {
  const { key } = (args ?? {}) as { readonly key?: unknown };
  if (typeof key !== 'object' || key === null) return null;
  const parts = key as Readonly<Record<string, unknown>>;
  const areTexts = (names: readonly string[]) => names.every((name) => typeof parts[name] === 'string');
  if (areTexts(ENTRY_KEY)) return entryId(tenant, key as EntryKey, nameId);
  const isDossier = areTexts(['kind', 'unit', 'name']) && typeof parts.year === 'number';
  return isDossier ? dossierId(tenant, key as DossierKey, nameId) : null;
}
