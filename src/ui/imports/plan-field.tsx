import { useState } from 'preact/hooks';
import { planNames } from '../../app/live/plan-tree.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { words } from '../words/words.ts';

/** No code of a plan holds a blank. */
const OWN = 'own code';

interface PlanFieldProps {
  /** Code of the plan; null = the one of unit and year. */
  readonly plan: string | null;
  readonly onPlan: (plan: string | null) => void;
}

/** Which plan the rows belong to: one that is there, the one of unit and year, or a new one with a code of one's own. */
export function PlanField({ plan, onPlan }: PlanFieldProps) {
  const text = words.value.imports;
  const known = planNames.value;
  const [isOwn, setOwn] = useState(plan !== null && !known.includes(plan));
  const isKnown = plan !== null && known.includes(plan);
  return (
    <>
      <SelectField
        label={
          <>
            {text.plan} <span class="field__note">({isKnown ? text.planKnown : text.planNew})</span>
          </>
        }
        value={isOwn ? OWN : (plan ?? '')}
        choices={[
          { value: '', label: text.planOfUnit },
          ...known.map((name) => ({ value: name, label: name })),
          { value: OWN, label: text.planOwn },
        ]}
        onChange={(choice) => {
          setOwn(choice === OWN);
          onPlan(choice === OWN || choice === '' ? null : choice);
        }}
      />
      {isOwn && (
        <TextField
          label={text.planCode}
          labelNote={isKnown ? text.planKnown : text.planCodeHint}
          value={plan ?? ''}
          onInput={(typed) => onPlan(typed.trim() === '' ? null : typed.trim())}
        />
      )}
    </>
  );
}
