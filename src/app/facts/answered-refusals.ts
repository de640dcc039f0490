import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Entry, EntryKey, TrailStep } from '../../domain/entry.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Problem } from '../../domain/problem.ts';
import type { World } from '../../domain/workflow/decide.ts';
import type { OutboxItem } from '../../store/replica-store.ts';
import type { Refusal } from './facts.ts';

/** What a device knows of the work that stands, own unanswered work included. */
export interface Standing {
  readonly person: string;
  readonly entries: ReadonlyMap<string, { readonly entry: Entry }>;
  readonly dossiers: ReadonlyMap<string, { readonly dossier: Dossier }>;
  readonly outbox: readonly Pick<OutboxItem, 'mutation'>[];
  readonly world: Pick<World, 'entryId'>;
}

export interface SortedRefusals {
  /** They still call for the person. */
  readonly refusals: readonly Refusal[];
  /** Later own work that stands has taken their place. */
  readonly answered: readonly Refusal[];
}

/** Whether somebody else decides about it now: sending it again would only bring it twice. */
export const waitsForHead = (problem: Problem): boolean =>
  problem.code === 'right-ended' && problem.waits === true;

/**
 * A refusal is answered once later work of the same person, in the same act on the same entry or dossier, stands: a
 * value by a value, a file by that file, a field by that field, a decision by any decision. What a head has to decide
 * is not the person's to answer.
 */
export function sortRefusals(refusals: readonly Refusal[], standing: Standing): SortedRefusals {
  if (refusals.length === 0) return { refusals, answered: refusals };
  const numbers = new Map(standing.outbox.map(({ mutation }) => [mutation.id, mutation.rseq]));
  const isAnswered = (refusal: Refusal): boolean => {
    if (waitsForHead(refusal.problem)) return false;
    const isLaterOwn = (step: TrailStep): boolean =>
      step.by === standing.person && isLater(step, refusal, numbers);
    const dossier = standing.dossiers.get(refusal.mutation.e)?.dossier;
    if (dossier) return answersOn(dossier, refusal, isLaterOwn);
    return placesOf(refusal, refusals, standing).some((place) => {
      const entry = standing.entries.get(place)?.entry;
      return entry !== undefined && answersIn(entry, refusal, isLaterOwn);
    });
  };
  const sorted = grouped(refusals, isAnswered);
  return { refusals: sorted.get(false) ?? [], answered: sorted.get(true) ?? [] };
}

/** By the numbers of this device where it made both: its clock may have been set back between them. */
function isLater(step: TrailStep, { mutation, receivedAt }: Refusal, numbers: ReadonlyMap<string, number>) {
  const [own, its] = [numbers.get(step.mut), numbers.get(mutation.id)];
  if (own !== undefined && its !== undefined) return own > its;
  return step.at > mutation.at && step.receivedAt >= receivedAt;
}

/** The entry itself, and those under the units that have taken over: there the work is handed in again. */
function placesOf(refusal: Refusal, all: readonly Refusal[], { world }: Standing): readonly string[] {
  const { mutation, problem } = refusal;
  if (problem.code !== 'unit-moved') return [mutation.e];
  // What was refused beside it, as the handing in, names the entry by its id alone.
  const key = all
    .filter((one) => one.mutation.e === mutation.e)
    .map((one) => (one.mutation.args as { readonly key?: EntryKey }).key)
    .find((one) => one !== undefined);
  return key ? [mutation.e, ...problem.to.map((unit) => world.entryId({ ...key, unit }))] : [mutation.e];
}

type IsLaterOwn = (step: TrailStep) => boolean;

const DECISIONS = ['submission.verify', 'submission.return', 'submission.approve'];
const REOPENINGS = ['reopening.grant', 'reopening.refuse'];

function answersIn(
  { trail, evidence }: Entry,
  { mutation: { name, args } }: Refusal,
  isLaterOwn: IsLaterOwn,
) {
  const alike = [DECISIONS, REOPENINGS].find((names) => names.includes(name)) ?? [name];
  if (!trail.some((step) => alike.includes(step.command) && isLaterOwn(step))) return false;
  if (name !== 'evidence.attach') return true;
  const { evidence: file } = args as { readonly evidence: { readonly sha: string } };
  return evidence.some(({ sha }) => sha === file.sha);
}

function answersOn(dossier: Dossier, { mutation: { name, args } }: Refusal, isLaterOwn: IsLaterOwn): boolean {
  const { step, fields, evidence } = args as {
    readonly step?: string;
    readonly fields?: Readonly<Record<string, string>>;
    readonly evidence?: string | { readonly sha: string };
  };
  const act = step === undefined ? name : `${name}:${step}`;
  const later = dossier.trail
    .filter((line) => line.command === act && isLaterOwn(line))
    .map(({ mut }) => mut);
  if (later.length === 0) return false;
  if (typeof evidence === 'object') return dossier.evidence.some(({ sha }) => sha === evidence.sha);
  const isWritten = (field: string): boolean =>
    later.includes(dossier.fields[field]?.mut ?? '') ||
    dossier.candidates.some(({ id, facet }) => facet === field && later.includes(id));
  return Object.keys(fields ?? {}).every(isWritten);
}
