import { dossierHere } from '../../app/live/dossiers.ts';
import { appraisalKey, type Subject } from '../../app/live/skp.ts';
import { APPRAISED } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { isRated, standingPredicate } from '../../domain/dossier/readings/appraised.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { words } from '../words/words.ts';
import { stateOf } from './skp-words.ts';

interface QuartersProps {
  readonly of: Subject;
  readonly year: number;
}

/** What the quarters of a year were rated, beside the rating of the year that follows them. */
export function QuarterPredicates({ of, year }: QuartersProps) {
  const text = words.value.skp;
  const quarters = APPRAISED.filter((part) => part !== 'annual').map((part) => {
    const key = appraisalKey(of, year, part);
    const dossier = dossierHere(key);
    const isGiven = dossier !== null && isRated(dossier);
    return {
      label: text.periods[part],
      value: isGiven ? (standingPredicate(dossier).label ?? text.noPredicate) : stateOf(key, null),
      tone: isGiven ? ('plain' as const) : ('quiet' as const),
    };
  });
  return (
    <Card title={text.quarters}>
      <FactList facts={quarters} />
    </Card>
  );
}
