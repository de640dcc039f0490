import { fromDecimal, sign, ZERO } from '../../domain/decimal.ts';
import type { PlannedAction } from '../../domain/dossier/readings/lke-plan.ts';
import type { RoadDraft, RoadView } from '../../domain/dossier/readings/lke-road.ts';
import { dutyOf } from '../../domain/dossier/readings/road-duties.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import type { SingleGain } from '../../domain/sakip/road/single-gain.ts';
import { CheckRow } from '../parts/check-row.tsx';
import type { ownerChoices } from '../parts/owner-choices.ts';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { DraftText } from './draft-text.tsx';
import { type LkeSheet, scoreIn } from './lke-model.ts';
import { dueWords } from './road-words.ts';

export interface RoadLineProps {
  readonly gain: SingleGain;
  readonly view: RoadView;
  readonly sheet: LkeSheet;
  readonly draft: RoadDraft;
  readonly plan: readonly PlannedAction[];
  /** Who is at work in the unit. */
  readonly owners: ReturnType<typeof ownerChoices>;
  readonly onDraft: (part: Partial<RoadDraft>) => void;
}

/** One action: on or off, what it adds, and folded away who must do it by when with what effort. */
export function RoadLine({ gain, view, sheet, draft, plan, owners, onDraft }: RoadLineProps) {
  const { road: text } = words.value.lke;
  const { action, points } = gain;
  const isOn = view.chosen.some(({ id }) => id === action.id);
  const { owner, due } = dutyOf(action.id, draft, plan);
  const who = owners.find(({ value }) => value === owner)?.label ?? text.nobody;
  const toggle = (on: boolean): void => {
    const ids = new Set(view.chosen.map(({ id }) => id));
    if (on) ids.add(action.id);
    else ids.delete(action.id);
    onDraft({ chosen: ids });
  };
  const adds = sign(fromDecimal(points.display) ?? ZERO) > 0;
  return (
    <li class="road__line">
      <div class="road__line-head">
        <CheckRow checked={isOn} onChange={toggle}>
          <strong>{action.title}</strong> <span class="quiet">({placeText(action.id)})</span>
          <span class="road__line-detail">{stepText(gain, view, sheet)}</span>
        </CheckRow>
        <span class={isOn ? 'road__points road__points--on' : 'road__points'}>
          {adds ? signedText(points.display, 2) : <span class="small quiet">{text.withOthers}</span>}
        </span>
      </div>
      {isOn && (
        <details class="road__duties">
          <summary>{text.duty(who, dueWords(due), formatDecimal(action.effort))}</summary>
          <div class="road__duty">
            <SelectField
              label={text.owner}
              value={owner}
              choices={[{ value: '', label: text.nobody }, ...owners]}
              onChange={(next) => onDraft({ owners: { ...draft.owners, [action.id]: next } })}
            />
            <TextField
              label={text.due}
              type="date"
              value={due}
              onInput={(next) => onDraft({ dues: { ...draft.dues, [action.id]: next } })}
            />
            <DraftText
              key={action.effort}
              label={text.effort}
              text={formatDecimal(action.effort)}
              onKeep={(typed) => {
                const read = readNumber(typed);
                if (read.ok && sign(fromDecimal(read.value) ?? ZERO) > 0)
                  onDraft({ efforts: { ...draft.efforts, [action.id]: read.value } });
              }}
            />
          </div>
        </details>
      )}
    </li>
  );
}

/** `1.c.4`, `4.c → D`, or the sub-component alone where the title says what is done in it. */
const placeText = (action: string): string => action.replace('>', ' → ').replace(/:.*$/, '');

/** The grade of now and the one with everything that is switched on. */
function stepText({ action }: SingleGain, { after: done }: RoadView, sheet: LkeSheet): string {
  const { lke } = words.value;
  const id = action.subComponent;
  const none = lke.noGrade.toLowerCase();
  const now = scoreIn(sheet, sheet.reading.counting, id)?.grade ?? none;
  const after =
    done.components.flatMap((one) => one.subComponents).find((one) => one.id === id)?.grade ?? none;
  return now === after ? id : lke.road.from(id, now, after);
}
