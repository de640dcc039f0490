import type { RulePack } from '../rule-pack.ts';
import { type Scorecard, type ScorecardQuestion, scorecard } from '../scorecard.ts';
import { BASES, type Basis } from '../scored-entry.ts';
import { type Board, boardOf, rescore } from './board.ts';
import { type NodeScore, nodeScore } from './read-score.ts';

/** Total of one unit in one year, on the three bases: the digits and class of its card, without what explains them. */
export interface Standing {
  readonly unit: string;
  readonly year: number;
  readonly totals: Readonly<Record<Basis, NodeScore>>;
}

/**
 * Standings of many units and years, in the order asked. What was asked last is kept in columns: the same question
 * after a few entries changed scores those entries alone. A pack that does not fit in columns is scored card by card.
 */
export function keptStandings(): (
  questions: readonly ScorecardQuestion[],
  pack: RulePack,
) => readonly Standing[] {
  let kept: Board | null = null;
  return (questions, pack) => {
    kept = (kept && rescore(kept, questions, pack)) ?? boardOf(questions, pack);
    const board = kept;
    return questions.map((question, i) =>
      board ? standingOn(board, question, i) : standingOf(scorecard({ ...question, pack })),
    );
  };
}

function standingOn({ roots, sheets }: Board, { unit, year }: ScorecardQuestion, i: number): Standing {
  const totals = BASES.map((basis) => [basis, nodeScore(sheets[basis], roots[i] as number, 0)]);
  return { unit, year, totals: Object.fromEntries(totals) as Standing['totals'] };
}

/** The standing a full card has. */
export function standingOf(card: Scorecard): Standing {
  const totals = BASES.map((basis) => {
    const { total, classId } = card[basis];
    return [basis, { display: total?.display ?? null, classId }];
  });
  return { unit: card.unit, year: card.year, totals: Object.fromEntries(totals) as Standing['totals'] };
}
