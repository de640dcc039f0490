import { fromDecimal, sign, ZERO } from '../../domain/decimal.ts';
import type { PlannedAction } from '../../domain/dossier/readings/lke-plan.ts';
import type { RoadDraft, RoadView } from '../../domain/dossier/readings/lke-road.ts';
import { dutyOf } from '../../domain/dossier/readings/road-duties.ts';
import { type RoadStep, stepEffort } from '../../domain/dossier/readings/road-steps.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import type { RoadAction } from '../../domain/sakip/road/road-action.ts';
import { CheckRow } from '../parts/control/check-row.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import type { ownerChoices } from '../parts/paper/owner-choices.ts';
import { signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { DraftText } from './draft-text.tsx';
import { type LkeSheet, scoreIn } from './lke-model.ts';
import { dueWords } from './road-words.ts';

export interface RoadLineProps {
  readonly step: RoadStep;
  readonly view: RoadView;
  readonly sheet: LkeSheet;
  readonly draft: RoadDraft;
  readonly plan: readonly PlannedAction[];
  /** Who is at work in the unit. */
  readonly owners: ReturnType<typeof ownerChoices>;
  readonly onDraft: (part: Partial<RoadDraft>) => void;
}

/** One step: on or off, what it adds, and folded away who must do it by when with what effort. */
export function RoadLine(props: RoadLineProps) {
  const { step, view, sheet, draft, plan, owners } = props;
  const { road: text } = words.value.lke;
  const { actions, points, isTaken } = step;
  const [first] = actions;
  const last = actions.at(-1);
  if (!first || !last) return null;
  const { owner, due } = dutyOf(first.id, draft, plan);
  const who = owners.find(({ value }) => value === owner)?.label ?? text.nobody;
  const adds = sign(fromDecimal(points.display) ?? ZERO) > 0;
  return (
    <li class="road__line">
      <div class="road__line-head">
        <CheckRow checked={isTaken} onChange={(on) => take(props, on ? actions : [])}>
          <strong>{last.title}</strong> <span class="quiet">({placeText(last.id)})</span>
          <span class="road__line-detail">{stepText(last.subComponent, view, sheet)}</span>
        </CheckRow>
        <span class={isTaken ? 'road__points road__points--on' : 'road__points'}>
          {adds ? signedText(points.display, 2) : <span class="small quiet">{text.withOthers}</span>}
        </span>
      </div>
      {isTaken && (
        <details class="road__duties">
          <summary>{text.duty(who, dueWords(due), formatDecimal(stepEffort(step)))}</summary>
          <RoadDuty {...props} owner={owner} due={due} />
        </details>
      )}
    </li>
  );
}

/** Switches a step on with some of its actions, or off with none. */
function take({ step, view, onDraft }: RoadLineProps, actions: readonly RoadAction[]): void {
  const own = new Set(step.possible.map(({ id }) => id));
  const others = view.chosen.filter(({ id }) => !own.has(id));
  onDraft({ chosen: new Set([...others, ...actions].map(({ id }) => id)) });
}

interface RoadDutyProps extends RoadLineProps {
  readonly owner: string;
  readonly due: string;
}

/** How far it goes where there are several grades, and who does it by when with what effort. */
function RoadDuty(props: RoadDutyProps) {
  const { step, draft, owners, owner, due, onDraft } = props;
  const { road: text } = words.value.lke;
  const { possible } = step;
  const isRaise = possible.length > 1;
  const effort = step.actions[0]?.effort ?? '';
  // Of a raise every grade has the same owner, day and effort, also the ones it may yet go to.
  const forAll = (value: string) => Object.fromEntries(possible.map(({ id }) => [id, value]));
  return (
    <div class="road__duty">
      {isRaise && (
        <SelectField
          label={text.upTo}
          value={step.actions.at(-1)?.id ?? ''}
          choices={possible.map(({ id, grade }) => ({ value: id, label: grade ?? id }))}
          onChange={(id) => take(props, possible.slice(0, possible.findIndex((one) => one.id === id) + 1))}
        />
      )}
      <SelectField
        label={text.owner}
        value={owner}
        choices={[{ value: '', label: text.nobody }, ...owners]}
        onChange={(next) => onDraft({ owners: { ...draft.owners, ...forAll(next) } })}
      />
      <TextField
        label={text.due}
        type="date"
        value={due}
        onInput={(next) => onDraft({ dues: { ...draft.dues, ...forAll(next) } })}
      />
      <DraftText
        key={effort}
        label={isRaise ? text.effortEach : text.effort}
        text={formatDecimal(effort)}
        onKeep={(typed) => {
          const read = readNumber(typed);
          if (read.ok && sign(fromDecimal(read.value) ?? ZERO) > 0)
            onDraft({ efforts: { ...draft.efforts, ...forAll(read.value) } });
        }}
      />
    </div>
  );
}

/** `1.c.4`, `4.c → BB`, or the sub-component alone where the title says what is done in it. */
const placeText = (action: string): string => action.replace('>', ' → ').replace(/:.*$/, '');

/** The grade of now and the one with everything that is switched on. */
function stepText(id: string, { after: done }: RoadView, sheet: LkeSheet): string {
  const { lke } = words.value;
  const none = lke.noGrade.toLowerCase();
  const now = scoreIn(sheet, sheet.reading.counting, id)?.grade ?? none;
  const after =
    done.components.flatMap((one) => one.subComponents).find((one) => one.id === id)?.grade ?? none;
  return now === after ? id : lke.road.from(id, now, after);
}
