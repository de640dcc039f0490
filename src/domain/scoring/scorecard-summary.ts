import type { PerspectiveScore, Scorecard, ScorecardView } from './scorecard.ts';

/** A view without indicators and explanations: what an overview of many units shows. */
export type ScorecardViewSummary = Omit<ScorecardView, 'perspectives' | 'explanation'> & {
  readonly perspectives: readonly Omit<PerspectiveScore, 'indicators'>[];
};

export interface ScorecardSummary extends Pick<Scorecard, 'unit' | 'year' | 'pack'> {
  readonly approved: ScorecardViewSummary;
  readonly verified: ScorecardViewSummary;
  readonly provisional: ScorecardViewSummary;
}

function outline({ explanation: _explanation, perspectives, ...rest }: ScorecardView): ScorecardViewSummary {
  return { ...rest, perspectives: perspectives.map(({ indicators: _indicators, ...part }) => part) };
}

/** The same digits with a hundredth of the bytes: forty-eight full cards as JSON weigh tens of megabytes. */
export const summarize = ({
  unit,
  year,
  pack,
  approved,
  verified,
  provisional,
}: Scorecard): ScorecardSummary => ({
  unit,
  year,
  pack,
  approved: outline(approved),
  verified: outline(verified),
  provisional: outline(provisional),
});
