import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { FollowUp } from '../../domain/dossier/readings/follow-up.ts';
import {
  type FollowUpEffect,
  followUpEffect,
  type NoRise,
} from '../../domain/dossier/readings/follow-up-effects.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { words } from '../words/words.ts';

interface FollowUpEffectsProps {
  readonly sheet: Dossier | null;
  readonly list: readonly FollowUp[];
}

/** What each recommendation adds, or why it adds nothing: a total that does not move would look like a fault. */
export function FollowUpEffects({ sheet, list }: FollowUpEffectsProps) {
  const text = words.value.lke.followUp;
  const told = list.flatMap((one) => {
    const effect = sheet && followUpEffect(sheet, one.about);
    return effect ? [{ one, effect }] : [];
  });
  if (told.length === 0) return null;
  return (
    <>
      <h3 class="small quiet">{text.effects}</h3>
      <ul class="follow-up-effects">
        {told.map(({ one, effect }) => (
          <li key={one.name}>
            <strong>{one.text}</strong>{' '}
            <span class="small quiet">{[one.about, text.states[one.state]].filter(Boolean).join(' · ')}</span>
            <div>{effectWords(effect)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

const effectWords = ({ points, because }: FollowUpEffect): string =>
  because ? noRiseWords(because) : words.value.lke.followUp.adds(formatDecimal(points, 2));

function noRiseWords(because: NoRise): string {
  const { followUp: text, noGrade } = words.value.lke;
  if (because.kind === 'whole-sheet') return text.wholeAddsNothing;
  if (because.kind === 'met') return text.metAlready;
  const grade = because.grade ?? noGrade;
  if (because.kind === 'graded') return text.gradedOutright(because.subComponent, grade);
  const { subComponent, met, of, next } = because;
  const then = next ? text.nextGrade(next.grade, next.takes, of) : text.noNextGrade;
  return `${text.gradeStays(subComponent, grade, met, of)} ${then}`;
}
