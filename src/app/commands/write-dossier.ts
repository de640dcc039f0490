import type { Entity } from '../../domain/decide.ts';
import {
  blankDossier,
  blankField,
  type Dossier,
  type DossierKey,
  keyOf,
} from '../../domain/dossier/dossier.ts';
import type { EvidenceItem } from '../../domain/entry.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Bases } from '../../domain/workflow/command.ts';
import { baseBefore, baseOf } from '../../domain/workflow/register.ts';
import type { Draft } from '../../store/replica-store.ts';
import { BUILD } from '../build.ts';
import { now } from '../clock.ts';
import { facts } from '../live/facts.ts';
import { position } from '../live/position.ts';
import { shown } from '../live/shown.ts';
import { type Author, type DossierIntent, mutationOf, preview } from './compose.ts';
import { append, type SendProblem } from './send.ts';

type Sent = Promise<Result<true, SendProblem>>;

/** What the author saw of each field: the own text that waits there, else the head. */
function basesSeen(dossier: Dossier | null, paths: readonly string[], person: string): Bases {
  const { fields = {}, candidates = [] } = dossier ?? {};
  const seen = (path: string) => baseBefore({ head: fields[path] ?? blankField, candidates }, path, person);
  return Object.fromEntries(paths.map((path) => [path, seen(path)]));
}

/** One of several acts that are written together; each is decided on top of the ones before it. */
export interface DossierAct {
  readonly key: DossierKey;
  readonly intent: DossierIntent;
  readonly base?: Bases;
}

/** Writing texts into fields; `seen` is the dossier as it was on the screen when the person began to write. */
export function setting(
  key: DossierKey,
  fields: Readonly<Record<string, string>>,
  seen: Dossier | null,
): DossierAct {
  const person = facts.peek()?.person ?? '';
  const base = basesSeen(seen, Object.keys(fields), person);
  return { key, intent: { name: 'dossier.set', args: { key: keyOf(key), fields } }, base };
}

/** A step of the dossier's life; `seen` is the hash of what was on the screen, for a step that binds content. */
export const stepping = (
  key: DossierKey,
  step: string,
  seen: string | null = null,
  reason = '',
): DossierAct => ({ key, intent: { name: 'dossier.step', args: { key: keyOf(key), step, seen, reason } } });

/** Settles once every text that was left is on the screen. */
let onTheWay: Promise<unknown> = Promise.resolve();

/** Writes texts into fields, all or none. `ok` = written on this device, durable. */
export function writeFields(...act: Parameters<typeof setting>): Sent {
  const sent = sendTogether([setting(...act)]);
  onTheWay = Promise.allSettled([onTheWay, sent]);
  return sent;
}

/**
 * The dossier with every text that was left just now, as the screen shows it next; null where nothing was on its way.
 * A field is kept when it is left, and leaving it may be the press of the button that binds its text.
 */
export async function withTextsLeft(key: DossierKey): Promise<Dossier | null> {
  const before = onTheWay;
  const stood = facts.peek();
  await before;
  const known = facts.peek();
  return known && known !== stood ? (known.dossiers.get(known.world.dossierId(key))?.dossier ?? null) : null;
}

export const takeStep = (...act: Parameters<typeof stepping>): Sent => sendTogether([stepping(...act)]);

type Attached = Pick<EvidenceItem, 'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'>;

/** Hanging a file that is already kept on this device (`keepEvidence`) on the dossier. */
export const attaching = (key: DossierKey, evidence: Attached): DossierAct => ({
  key,
  intent: { name: 'dossier.attach', args: { key: keyOf(key), evidence } },
});

export const attachFile = (...act: Parameters<typeof attaching>): Sent => sendTogether([attaching(...act)]);

export const detachFile = (key: DossierKey, evidence: string): Sent =>
  sendTogether([{ key, intent: { name: 'dossier.detach', args: { key, evidence } } }]);

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
  return sendTogether([
    { key, intent: { name: 'dossier.resolve', args: { key: keyOf(key), field, ...choice } }, base },
  ]);
}

/** A dossier with texts written over its own, as what a person is about to sign. */
export function withTexts(dossier: Dossier, texts: Readonly<Record<string, string>>): Dossier {
  const written = Object.entries(texts).map(([path, value]) => [
    path,
    { ...(dossier.fields[path] ?? blankField), value },
  ]);
  return { ...dossier, fields: { ...dossier.fields, ...Object.fromEntries(written) } };
}

/** Writes texts and takes the step that is bound to them, both or neither. */
export async function writeAndStep(
  key: DossierKey,
  fields: Readonly<Record<string, string>>,
  seen: Dossier | null,
  step: string,
): Sent {
  const world = facts.peek()?.world;
  if (!world) return fail({ code: 'not-ready' });
  const written = withTexts(seen ?? blankDossier(key, ''), fields);
  return sendTogether([setting(key, fields, seen), stepping(key, step, world.dossierHash(written))]);
}

/** Decides the acts on top of what this device knows; queues nothing. */
export function prepareTogether(acts: readonly DossierAct[]): Result<readonly Draft[], SendProblem> {
  const known = facts.peek();
  const as = position.peek();
  if (!known || !as) return fail({ code: 'not-ready' });
  const author: Author = { facts: known, as: as.id, at: now(), app: BUILD };
  const after = new Map<string, Entity>();
  const drafts: Draft[] = [];
  for (const { key, intent, base = {} } of acts) {
    const entity = known.world.dossierId(key);
    const draft = mutationOf(author, entity, intent, base);
    const stands = after.get(entity) ?? known.dossiers.get(entity)?.dossier ?? null;
    const decided = preview(author, stands, draft);
    if ('problem' in decided) return fail(decided.problem);
    after.set(entity, decided.after);
    drafts.push(draft);
  }
  return ok(drafts);
}

/** Queues the acts, all of them, or none when one is known to come back. */
export async function sendTogether(acts: readonly DossierAct[]): Sent {
  const drafts = prepareTogether(acts);
  if (!drafts.ok) return drafts;
  const sent = await append(drafts.value);
  if (!sent.ok) return sent;
  await shown(drafts.value);
  return ok(true);
}
