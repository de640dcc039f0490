import { stamp } from '../rule-pack/frame.ts';
import { given, type Working, work } from '../working/working.ts';
import { type AppealRule, type CaseDays, caseTerms, type TermPack, type TermResult } from './case-terms.ts';
import type { WorkCalendar } from './working-days.ts';

/** Which way against a decision is open, and to whom. Late filings are not accepted (PP 79/2021). */
export interface AppealRoute extends Omit<AppealRule, 'appliesTo'> {
  readonly filing: TermResult;
  /** Value: the kind of way. */
  readonly working: Working;
}

/** Dismissal goes to the civil service board (BPASN), every other penalty to the superior of the deciding official. */
export function appealRoute(
  days: CaseDays,
  isDismissal: boolean,
  pack: TermPack,
  calendar: WorkCalendar,
): AppealRoute | null {
  const working = work({
    rule: 'appeal-route',
    operation: 'cell',
    inputs: [given('decided', isDismissal ? 'dismissal' : 'other')],
    table: pack.appeals.rows.map(({ appliesTo, kind }) => ({ at: appliesTo, gives: kind })),
    pack: stamp(pack, pack.appeals),
    otherwise: 'rule-missing',
  });
  const row = pack.appeals.rows.find(({ kind }) => kind === working.value);
  const filing = caseTerms(days, isDismissal, pack, calendar).find((term) => term.id === row?.kind);
  if (!row || !filing) return null;
  return { kind: row.kind, to: row.to, outcomes: row.outcomes, filing, working };
}
