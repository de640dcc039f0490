import { blankField, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../../domain/entry.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Bases } from '../../domain/workflow/command.ts';
import { baseBefore, baseOf } from '../../domain/workflow/register.ts';
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

/** Decides the intent on top of what this device knows; nothing is queued that is known to come back. */
async function sendOn(key: DossierKey, intent: DossierIntent, base: Bases = {}): Sent {
  const known = facts.peek();
  const as = position.peek();
  if (!known || !as) return fail({ code: 'not-ready' });
  const author: Author = { facts: known, as: as.id, at: now(), app: BUILD };
  const entity = known.world.dossierId(key);
  const draft = mutationOf(author, entity, intent, base);
  const decided = preview(author, known.dossiers.get(entity)?.dossier ?? null, draft);
  if ('problem' in decided) return fail(decided.problem);
  const sent = await append([draft]);
  return sent.ok ? ok(true) : sent;
}
