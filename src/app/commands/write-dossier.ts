import { blankField, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../../domain/entry.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Bases } from '../../domain/workflow/command.ts';
import { baseBefore, baseOf } from '../../domain/workflow/register.ts';
import type { ReferenceWorld } from '../../store/reference-world.ts';
import type { Draft } from '../../store/replica-store.ts';
import { BUILD } from '../build.ts';
import { now } from '../clock.ts';
import { facts } from '../live/facts.ts';
import { position } from '../live/position.ts';
import { type Author, type DossierIntent, mutationOf, preview } from './compose.ts';
import { append, type SendProblem } from './send.ts';

type Sent = Promise<Result<true, SendProblem>>;

/** What the author saw of each field: the own text that waits there, else the head. */
function basesSeen(dossier: Dossier | null, paths: readonly string[], person: string): Bases {
  const { fields = {}, candidates = [] } = dossier ?? {};
  const seen = (path: string) => baseBefore({ head: fields[path] ?? blankField, candidates }, path, person);
  return Object.fromEntries(paths.map((path) => [path, seen(path)]));
}

/**
 * Writes texts into fields, all or none; `seen` is the dossier as it was on the screen when the person began to write.
 * `ok` = written on this device, durable.
 */
export function writeFields(
  key: DossierKey,
  fields: Readonly<Record<string, string>>,
  seen: Dossier | null,
): Sent {
  const person = facts.peek()?.person ?? '';
  const base = basesSeen(seen, Object.keys(fields), person);
  return sendOn(key, { name: 'dossier.set', args: { key, fields } }, base);
}

/** Takes a step of the dossier's life; `seen` is the hash of what was on the screen, for a step that binds content. */
export const takeStep = (key: DossierKey, step: string, seen: string | null = null, reason = ''): Sent =>
  sendOn(key, { name: 'dossier.step', args: { key, step, seen, reason } });

type Attached = Pick<EvidenceItem, 'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'>;

/** Hangs a file that is already kept on this device (`keepEvidence`) on the dossier. */
export const attachFile = (key: DossierKey, evidence: Attached): Sent =>
  sendOn(key, { name: 'dossier.attach', args: { key, evidence } });

export const detachFile = (key: DossierKey, evidence: string): Sent =>
  sendOn(key, { name: 'dossier.detach', args: { key, evidence } });

/** Decides between texts for one field; `seen` is the dossier as it was on the screen. */
export function resolveField(
  key: DossierKey,
  field: string,
  choice: {
    readonly closes: readonly string[];
    readonly take: { readonly candidate: string } | 'head' | { readonly value: string };
    readonly reason: string;
  },
  seen: Dossier,
): Sent {
  const base = { [field]: baseOf(seen.fields[field] ?? blankField) };
  return sendOn(key, { name: 'dossier.resolve', args: { key, field, ...choice } }, base);
}

/** Writes texts and takes the step that is bound to them, both or neither. */
export async function writeAndStep(
  key: DossierKey,
  fields: Readonly<Record<string, string>>,
  seen: Dossier | null,
  step: string,
): Sent {
  const base = basesSeen(seen, Object.keys(fields), facts.peek()?.person ?? '');
  return sendAll(key, [
    () => ({ intent: { name: 'dossier.set', args: { key, fields } }, base }),
    (written, { dossierHash }) => ({
      intent: {
        name: 'dossier.step',
        args: { key, step, seen: written && dossierHash(written), reason: '' },
      },
    }),
  ]);
}

interface Acting {
  readonly intent: DossierIntent;
  readonly base?: Bases;
}

/** An act on the dossier as the acts before it left it; null as long as nobody has touched it. */
type ActOn = (before: Dossier | null, world: ReferenceWorld) => Acting;

const sendOn = (key: DossierKey, intent: DossierIntent, base: Bases = {}): Sent =>
  sendAll(key, [() => ({ intent, base })]);

/** Decides each act on top of what this device knows and of the acts before it; nothing is queued that is known to come back. */
async function sendAll(key: DossierKey, acts: readonly ActOn[]): Sent {
  const known = facts.peek();
  const as = position.peek();
  if (!known || !as) return fail({ code: 'not-ready' });
  const author: Author = { facts: known, as: as.id, at: now(), app: BUILD };
  const entity = known.world.dossierId(key);
  let dossier: Dossier | null = known.dossiers.get(entity)?.dossier ?? null;
  const drafts: Draft[] = [];
  for (const act of acts) {
    const { intent, base = {} } = act(dossier, known.world);
    const draft = mutationOf(author, entity, intent, base);
    const decided = preview(author, dossier, draft);
    if ('problem' in decided) return fail(decided.problem);
    dossier = decided.after as Dossier;
    drafts.push(draft);
  }
  const sent = await append(drafts);
  return sent.ok ? ok(true) : sent;
}
