import type { ScorecardPageView } from './scorecard-model.ts';

/** At the foot of a card: by which rules, from data of when. */
export function CardSource({ rules, dataAt }: Pick<ScorecardPageView, 'rules' | 'dataAt'>) {
  return (
    <>
      <span>{rules}</span>
      <span>{dataAt}</span>
    </>
  );
}
