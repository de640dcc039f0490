import {
  type GovernmentCard,
  type GovernmentView,
  governmentScore,
} from '../../domain/scoring/government-score.ts';
import { governmentQuestion } from '../../domain/scoring/questions/government-question.ts';
import type { ClassId } from '../../domain/scoring/rule-pack.ts';
import { BASES, type Basis } from '../../domain/scoring/scored-entry.ts';
import type { Place } from '../config.ts';
import { type Given, requiredYear, UsageError } from './arguments.ts';
import type { Print } from './exchange-commands.ts';
import { scoreFactsOf } from './score-facts.ts';

/** A total on the three stages, as the screens show it; percentages with two digits, null = none, with `reason`. */
type Totals = Readonly<
  Record<
    Basis,
    { readonly total: string | null; readonly class: ClassId | null; readonly reason: string | null }
  >
>;

/**
 * `scorecard --year Y [--tenant ID] [--json]`: the score of the whole government and of every unit in it, by the same
 * function as on the governor's device. Only reads, so the endpoint may go on using the folder.
 */
export async function scorecard(place: Place, given: Given, print: Print): Promise<number> {
  const year = requiredYear(given);
  const facts = await scoreFactsOf(place, given);
  const question = governmentQuestion(facts, 'government', year, Date.now());
  if (!question) throw new UsageError(`--year ${year}: paket aturan tidak ada / a rule pack is missing`);
  const card = governmentScore(question);
  const units = card.approved.units.map(({ unit, weight }, i) => ({
    unit,
    weight,
    ...totals((basis) => card[basis].units[i]),
  }));
  if (given.flag('json')) print(JSON.stringify({ ...headOf(card), units }, null, 1));
  else for (const line of [{ unit: '—', ...headOf(card) }, ...units]) print(lineOf(line));
  return 0;
}

const headOf = (card: GovernmentCard) => ({
  year: card.year,
  pack: `${card.pack.id}@${card.pack.version}`,
  ...totals((basis) => card[basis]),
});

function totals(
  on: (basis: Basis) => Pick<GovernmentView, 'total' | 'classId' | 'reason'> | undefined,
): Totals {
  const one = (basis: Basis) => {
    const { total = null, classId = null, reason = null } = on(basis) ?? {};
    return { total: total?.display ?? null, class: classId, reason };
  };
  return { approved: one('approved'), verified: one('verified'), provisional: one('provisional') };
}

const lineOf = (line: Totals & { readonly unit: string }): string =>
  [line.unit, ...BASES.map((basis) => line[basis].total ?? '—'), line.approved.class ?? '—'].join('\t');
