import { startOfDay } from '../../domain/calendar.ts';
import { add, fromDecimal, fromInteger, mul, roundHalfUp } from '../../domain/decimal.ts';
import type { Amount, Note } from '../../domain/entry.ts';
import type { Decimal } from '../../domain/indicator.ts';
import type { Role } from '../../domain/person.ts';
import type { State } from '../../domain/workflow/state.ts';
import type { DemoEntry } from '../demo/demo-entry.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What someone does to an entry; the player turns it into a command of the wire. */
export type Doing =
  | { readonly kind: 'set'; readonly value: Amount; readonly device: 'own' | 'second' }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'attach' | 'submit' | 'verify' | 'approve' | 'accept-late' }
  | { readonly kind: 'return' | 'request-reopening'; readonly reason: string }
  | { readonly kind: 'grant-reopening'; readonly reason: string; readonly until: number };

export interface DemoAct {
  readonly entry: DemoEntry;
  readonly role: Extract<Role, 'officer' | 'verifier' | 'head'>;
  /** Place in the life of the entry; what is done in one step is done by one person. */
  readonly step: number;
  readonly receivedAt: number;
  readonly authoredAt: number;
  readonly doing: Doing;
}

type Stage = Pick<DemoAct, 'role'> & { readonly doings: readonly Doing[] };

const CHECKED: readonly State[] = ['verified', 'approved', 'reopened', 'amended'];
const SIGNED: readonly State[] = ['approved', 'reopened', 'amended'];

/**
 * The acts that bring an entry of the training tenant to where it stands, oldest first. None for one that nobody
 * filled in. `closesAt` is the first moment its period is shut.
 */
export function actsFor(entry: DemoEntry, now: number, closesAt: number): readonly DemoAct[] {
  if (entry.amount === null || entry.submittedOn === null) return [];
  const sent = startOfDay(entry.submittedOn, 'Asia/Makassar') + 9 * HOUR;
  return stagesOf(entry, now).flatMap(({ role, doings }, step) => {
    const receivedAt = Math.min(sent + step * (DAY + HOUR), now);
    // Recorded while the period was open, sent when it no longer was.
    const authoredAt = entry.late && step === 0 ? Math.min(closesAt - 2 * HOUR, receivedAt) : receivedAt;
    return doings.map((doing) => ({ entry, role, step, receivedAt, authoredAt, doing }));
  });
}

function stagesOf(entry: DemoEntry, now: number): readonly Stage[] {
  const reason = entry.reason ?? '';
  const stages: Stage[] = [{ role: 'officer', doings: filledIn(entry) }];
  if (entry.rivalAmount !== null) stages.push(officer(set(entry.rivalAmount, 'second')));
  if (entry.state === 'returned') stages.push({ role: 'verifier', doings: [{ kind: 'return', reason }] });
  if (CHECKED.includes(entry.state)) stages.push({ role: 'verifier', doings: [{ kind: 'verify' }] });
  if (SIGNED.includes(entry.state)) stages.push({ role: 'head', doings: [{ kind: 'approve' }] });
  if (entry.state === 'reopened') {
    stages.push(officer({ kind: 'request-reopening', reason }));
    stages.push({ role: 'head', doings: [{ kind: 'grant-reopening', reason, until: now + 14 * DAY }] });
  }
  if (entry.state === 'amended') {
    stages.push(officer(set(String(entry.amount), 'own')));
    stages.push({ role: 'head', doings: [{ kind: 'accept-late' }] });
  }
  return stages;
}

const officer = (doing: Doing): Stage => ({ role: 'officer', doings: [doing] });

const set = (amount: Decimal, device: 'own' | 'second'): Doing => ({
  kind: 'set',
  value: { kind: 'amount', amount },
  device,
});

function filledIn(entry: DemoEntry): readonly Doing[] {
  const value: Doing =
    entry.amount === 'not-applicable'
      ? { kind: 'set', value: { kind: 'not-applicable', reason: entry.reason ?? '' }, device: 'own' }
      : set(entry.state === 'amended' ? firstCount(entry.amount ?? '0') : (entry.amount ?? '0'), 'own');
  const note: readonly Doing[] = entry.note ? [{ kind: 'note', note: entry.note }] : [];
  return [value, ...note, { kind: 'attach' }, { kind: 'submit' }];
}

/** A figure a little below the one that was published later. */
function firstCount(amount: Decimal): Decimal {
  const value = fromDecimal(amount) ?? fromInteger(0);
  const digits = amount.split('.')[1]?.length ?? 0;
  const lower = roundHalfUp(mul(value, { n: 97n, d: 100n }), digits);
  return lower === amount ? roundHalfUp(add(value, fromInteger(1)), digits) : lower;
}
