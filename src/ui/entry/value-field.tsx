import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { Comparison } from '../../app/facts/plausible.ts';
import type { Task } from '../../app/facts/tasks.ts';
import type { NumberReading } from '../../domain/number-input.ts';
import { periodEnd } from '../../domain/period.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { NumberField } from '../parts/control/number-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { dayText, periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { valueRemark } from './value-remark.ts';

interface ValueFieldProps {
  readonly task: Task;
  readonly draft: EntryDraft;
  readonly reading: NumberReading;
  readonly comparison: Comparison;
  readonly onChange: (next: Partial<EntryDraft>) => void;
}

/** The number, or the statement that none applies. Blank, zero and not applicable stay three things. */
export function ValueField({ task, draft, reading, comparison, onChange }: ValueFieldProps) {
  const text = words.value.entry;
  const { key, indicator } = task;
  const end = periodEnd(key.period);
  return (
    <div class="stack">
      {draft.notApplicable === null ? (
        <NumberField
          label={text.realization(lowerFirst(periodText(key.period)))}
          labelNote={end ? text.position(dayText(end)) : undefined}
          value={draft.typed}
          unit={indicator.measureUnit}
          remark={valueRemark(draft.typed, reading, comparison, indicator)}
          onInput={(typed) => onChange({ typed })}
          focused={draft.typed === ''}
          required
        />
      ) : (
        <TextArea
          label={text.notApplicableReason}
          value={draft.notApplicable}
          maxLength={1000}
          onInput={(notApplicable) => onChange({ notApplicable })}
          required
        />
      )}
      {(draft.typed === '' || draft.notApplicable !== null) && (
        <Card flush>
          <CheckRow
            checked={draft.notApplicable !== null}
            onChange={(checked) => onChange({ notApplicable: checked ? '' : null })}
          >
            {text.notApplicable}
          </CheckRow>
        </Card>
      )}
    </div>
  );
}

/** Within a sentence; the Roman digits stay as they are. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
