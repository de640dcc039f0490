import type { Condition, Eligibility } from '../../domain/people/recognition.ts';
import { CheckList } from '../parts/check-list.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { words } from '../words/words.ts';

/** Every condition of a recognition in words: met, not met, or not written down, and how that was found. */
export function Conditions({ of: { isEligible, conditions } }: { readonly of: Eligibility }) {
  const { recognition: text } = words.value;
  const stands = isEligible === null ? text.stands.unknown : isEligible ? text.stands.yes : text.stands.no;
  return (
    <>
      <p class="small quiet">{stands}</p>
      <CheckList
        results={conditions.map((one, i) => ({
          key: `${one.code} ${i}`,
          outcome: one.isMet === null ? 'doubt' : one.isMet ? 'pass' : 'fail',
          text: conditionSentence(one),
        }))}
      />
      <WorkingDetails title={text.explain} trees={() => conditions.map(({ working }) => working)} />
    </>
  );
}

export const conditionSentence = ({ code, numbers }: Condition): string =>
  words.value.recognition.conditions[code](numbers);
