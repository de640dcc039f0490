import type { Note } from '../../domain/entry.ts';
import type { NumberProblem } from '../../domain/number-input.ts';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { NumberField } from '../parts/control/number-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { words } from '../words/words.ts';
import { Outcome } from './conflict-card.tsx';
import { type ConflictChoice, type ConflictView, type Consequence, THIRD } from './conflict-model.ts';

/** How the typed third value was understood. */
export type ThirdReading =
  | {
      readonly ok: true;
      readonly shown: string;
      readonly alternative: string | null;
      readonly consequence: Consequence;
    }
  | { readonly ok: false; readonly problem: NumberProblem };

interface ThirdValueProps {
  readonly view: ConflictView;
  readonly choice: ConflictChoice;
  readonly onChoice: (choice: ConflictChoice) => void;
  readonly third: ThirdReading;
  readonly tried: boolean;
  readonly name: string;
  readonly onChoose: () => void;
}

/** When neither value is right: one's own, checked by somebody else like any other entry. */
export function ThirdValue(props: ThirdValueProps) {
  const { view, choice, name, onChoose } = props;
  const { conflict } = words.value;
  const chosen = choice.chosen === THIRD;
  return (
    <div class={chosen ? 'rival rival--third rival--chosen' : 'rival rival--third'}>
      <label class="rival__pick rival__pick--row">
        <input type="radio" name={name} checked={chosen} onChange={onChoose} />
        <span>
          <strong>{view.facet === 'note' ? conflict.thirdNote : conflict.third}</strong>
          <span class="rival__files">
            {view.facet === 'note' ? conflict.thirdNoteDetail : conflict.thirdDetail}
          </span>
        </span>
      </label>
      {chosen && (view.facet === 'note' ? <NoteFields {...props} /> : <ValueField {...props} />)}
    </div>
  );
}

function ValueField({ view, choice, onChoice, third, tried }: ThirdValueProps) {
  const { conflict } = words.value;
  return (
    <>
      <NumberField
        label={conflict.thirdValue}
        value={choice.third}
        unit={view.measureUnit}
        required
        onInput={(typed) => onChoice({ ...choice, third: typed })}
        remark={remarkOf(third, tried)}
      />
      {third.ok && <Outcome view={view} consequence={third.consequence} />}
    </>
  );
}

function remarkOf(third: ThirdReading, tried: boolean): FieldRemark | null {
  const { conflict } = words.value;
  if (third.ok) {
    const doubt = third.alternative === null ? '' : ` ${conflict.alternative(third.alternative)}`;
    return {
      tone: third.alternative === null ? 'understood' : 'doubt',
      text: `${conflict.readAs(third.shown)}.${doubt}`,
    };
  }
  if (third.problem === 'blank' && !tried) return null;
  return { tone: 'problem', text: conflict.numberProblems[third.problem] };
}

const PARTS = ['cause', 'obstacle', 'followUp', 'remark'] as const satisfies readonly (keyof Note)[];

function NoteFields({ choice, onChoice }: ThirdValueProps) {
  const labels = words.value.review.noteParts;
  return (
    <>
      {PARTS.map((part) => (
        <TextArea
          key={part}
          label={labels[part]}
          maxLength={2000}
          value={choice.thirdNote[part]}
          onInput={(text) => onChoice({ ...choice, thirdNote: { ...choice.thirdNote, [part]: text } })}
        />
      ))}
    </>
  );
}
