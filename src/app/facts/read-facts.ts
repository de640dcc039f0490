import type { CalendarRule, TimeZone } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Area, OrgUnit } from '../../domain/org-unit.ts';
import { type EmployeeNumber, type Person, type Position, withNumbers } from '../../domain/person.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Budget, PlanNode, SakipResult } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import type { Loss } from '../../protocol/loss.ts';
import type { Replica } from '../../store/replica.ts';
import type { Draft, OutboxItem } from '../../store/replica-store.ts';
import { sortRefusals } from './answered-refusals.ts';
import type { Facts, Reference, Refusal } from './facts.ts';

/** Whose facts these are. */
export interface Owner {
  readonly tenant: string;
  readonly person: string;
  readonly timeZone: TimeZone;
  readonly example: boolean;
}

/**
 * Everything a device knows, as one consistent picture: rows of the endpoint ⊕ replay of the person's own unanswered
 * work ⊕ decisions that may still be taken back (`held`).
 */
export async function readFacts(owner: Owner, replica: Replica, held: readonly Draft[]): Promise<Facts> {
  const { view, files } = replica;
  const [reference, entries, dossiers, world, outbox, meta, waiting, refusalRows, losses] = await Promise.all(
    [
      readReference(replica),
      view.entriesView(undefined, held),
      view.dossiersView(),
      view.world(),
      view.outbox(),
      view.meta(),
      files.waiting(),
      view.rows<Refusal>('refusal'),
      view.rows<Loss>('loss'),
    ],
  );
  const receipts = receiptsIn(outbox);
  const standing = {
    person: owner.person,
    world,
    outbox,
    entries: new Map(
      entries.map((entry) => [entry.id, withReceipt(entry, entry.confirmed, owner.person, receipts)]),
    ),
    dossiers: new Map(
      dossiers.map((one) => [one.id, withReceipt(one, one.confirmed, owner.person, receipts)]),
    ),
  };
  const { refusals, answered } = sortRefusals(refusalsIn(refusalRows, outbox), standing);
  return {
    ...reference,
    ...owner,
    ...standing,
    refusals,
    answeredRefusals: answered,
    losses,
    // Until everything is here absence says nothing, whatever was complete before.
    asOf: meta.bootstrap.state === 'done' ? meta.asOf : null,
    unsentEvidence: new Map(waiting.map(({ sha, size, offset }) => [sha, { sha, size, arrived: offset }])),
  };
}

async function readReference({ view }: Replica): Promise<Reference> {
  const keyed = async <T, K>(type: string, key: (body: T) => K): Promise<ReadonlyMap<K, T>> =>
    new Map((await view.rows<T>(type)).map((body) => [key(body), body]));
  const [areas, units, planNodes, indicators, calendars, positions] = await Promise.all([
    keyed<Area, string>('area', (area) => area.code),
    keyed<OrgUnit, string>('unit', (unit) => unit.code),
    keyed<PlanNode, string>('plan-node', (node) => node.id),
    keyed<Indicator, string>('indicator', (indicator) => indicator.code),
    keyed<CalendarRule, CalendarRule['frequency']>('calendar', (rule) => rule.frequency),
    keyed<Position, string>('position', (position) => position.id),
  ]);
  const [people, numbers, targets, budgets, sakip, packs] = await Promise.all([
    view.rows<Person>('person'),
    view.rows<EmployeeNumber>('employee-number'),
    view.rows<Target>('target'),
    view.rows<Budget>('budget'),
    view.rows<SakipResult>('sakip'),
    view.rows<RulePack>('pack'),
  ]);
  const keyedRows = { areas, units, planNodes, indicators, calendars, positions };
  const persons = new Map(withNumbers(people, numbers).map((person) => [person.id, person]));
  return { ...keyedRows, persons, targets, budgets, sakip, packs: knownPacks(packs) };
}

function receiptsIn(outbox: readonly OutboxItem[]): ReadonlyMap<string, number> {
  const receipts = new Map<string, number>();
  for (const { mutation, state, result } of outbox) {
    const isStored = result !== null && (state === 'accepted' || state === 'conflict');
    if (isStored) receipts.set(mutation.e, Math.max(receipts.get(mutation.e) ?? 0, result.seq));
  }
  return receipts;
}

/** On a second device the outbox knows nothing; there the row's own number is the receipt if its last step is one's own. */
function withReceipt<Seen extends { readonly id: string; readonly seq: number | null }>(
  view: Seen,
  confirmed: Pick<Entry | Dossier, 'trail'> | null,
  person: string,
  receipts: ReadonlyMap<string, number>,
): Seen & { readonly receipt: number | null } {
  const isOwnStep = confirmed?.trail.at(-1)?.by === person;
  return { ...view, receipt: receipts.get(view.id) ?? (isOwnStep ? view.seq : null) };
}

/** Refusals come back twice: as the answer to the push, and as a row for the person's other devices. One is shown. */
function refusalsIn(rows: readonly Refusal[], outbox: readonly OutboxItem[]): readonly Refusal[] {
  const known = new Map(rows.map((refusal) => [refusal.mutation.id, refusal]));
  for (const { mutation, state, result, createdAt } of outbox) {
    const isRefused = state === 'rejected' || state === 'quarantined';
    if (!isRefused || !result?.problem || known.has(mutation.id)) continue;
    known.set(mutation.id, { mutation, problem: result.problem, receivedAt: createdAt, outcome: state });
  }
  return [...known.values()].sort((a, b) => b.receivedAt - a.receivedAt);
}
