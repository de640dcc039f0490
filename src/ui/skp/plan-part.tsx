import { now } from '../../app/clock.ts';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { present } from '../../app/live/clock-tick.ts';
import { dossierHere, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import type { Scores } from '../../app/live/plan-scores.ts';
import { planKey, type Subject } from '../../app/live/skp.ts';
import { type Dossier, type DossierKey, rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { appraisalPlan, CORE_VALUES } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { isInForce, type Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { officeOf } from '../parts/value/office.ts';
import { words } from '../words/words.ts';
import { PlanLines } from './plan-lines.tsx';
import { PlanRowEditor } from './plan-row.tsx';
import { SkpPaper } from './skp-paper.tsx';
import { fieldWord, missingSentence, stateOf, stateWord } from './skp-words.ts';

interface PlanPartProps {
  readonly of: Subject;
  readonly year: number;
  readonly scores: Scores;
  readonly appraisal: Dossier | null;
}

/** The work plan of a person: drafted by the two it concerns, read with its figures by everybody who may. */
export function PlanPart({ of, year, scores, appraisal }: PlanPartProps) {
  const key = planKey(of, year);
  const plan = dossierHere(key);
  const text = words.value.skp;
  if (!plan)
    return (
      <Card>
        <EmptyState>{text.notBegun}</EmptyState>
        {mayWrite(key, null, 'position') === 'permitted' && (
          <Button kind="primary" icon="plus" onPress={() => void writeFields(key, beginning(of, year), null)}>
            {text.begin}
          </Button>
        )}
      </Card>
    );
  const mayDraft = mayWrite(key, plan, 'row/x/result') === 'permitted';
  return (
    <div class="stack">
      <FieldConflicts of={key} dossier={plan} labelOf={fieldWord} />
      <Card title={text.parts.plan} tools={<span class="small quiet">{stateOf(key, plan)}</span>}>
        <PlanLines plan={plan} scores={scores} appraisal={appraisal} />
      </Card>
      {mayDraft && <Rows of={key} plan={plan} />}
      <Card title={text.expectations}>
        <div class="stack">
          {CORE_VALUES.every((one) => textOf(plan, `value/${one}`) === '') && !mayDraft && (
            <p class="quiet">{text.noExpectations}</p>
          )}
          {CORE_VALUES.map((one) => (
            <Text key={one} of={key} dossier={plan} path={`value/${one}`} type="area" />
          ))}
        </div>
      </Card>
      <Card title={text.support}>
        <div class="stack">
          <div class="pair">
            <Text of={key} dossier={plan} path="from" type="date" />
            <Text of={key} dossier={plan} path="to" type="date" />
          </div>
          {(['resources', 'accountability', 'consequences', 'clarified'] as const).map((path) => (
            <Text key={path} of={key} dossier={plan} path={path} type="area" />
          ))}
        </div>
      </Card>
      <StepButtons
        of={key}
        dossier={plan}
        kind={appraisalPlan}
        primary={plan.status.value.state === 'draft' ? 'propose' : 'agree'}
        wordOf={(step) => text.steps[step] ?? step}
        stateWord={(state) => stateWord(key.kind, state)}
        missing={missingSentence}
      />
      <SkpPaper plan={plan} appraisal={null} scores={scores} />
    </div>
  );
}

/** The post and the first day in it, which are known; the rest is written. */
function beginning({ person, unit }: Subject, year: number): Readonly<Record<string, string>> {
  const known = facts.peek();
  const find = (id: string): Position | null => known?.positions.get(id) ?? null;
  const post = [...(known?.positions.values() ?? [])].find(
    (one) => one.person === person && one.unit === unit && isInForce(one, present.peek(), find),
  );
  const begun = post && known ? known.world.civilDay(post.from) : '';
  const first = `${year}-01-01`;
  return { position: post?.id ?? '', from: begun > first ? begun : first };
}

function Rows({ of, plan }: { readonly of: DossierKey; readonly plan: Dossier }) {
  const text = words.value.skp;
  return (
    <>
      <p class="small quiet">{text.saved}</p>
      {rowIds(plan, 'row').map((id, i) => (
        <PlanRowEditor key={id} of={of} dossier={plan} id={id} number={i + 1} />
      ))}
      <Button icon="plus" onPress={() => void writeOrSay(of, { [`row/${newId(now())}/sort`]: 'main' }, plan)}>
        {text.addResult}
      </Button>
    </>
  );
}

interface TextProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly path: string;
  readonly type: 'area' | 'date' | 'text';
}

/** What nobody wrote and the reader may not write is left out: a page of dashes hides what was agreed. */
function Text(props: TextProps) {
  const isBlank = textOf(props.dossier, props.path) === '';
  if (isBlank && mayWrite(props.of, props.dossier, props.path) !== 'permitted') return null;
  return <DossierText label={fieldWord(props.path)} {...props} />;
}

/** The post a plan is for, else the unit. */
export function postText(plan: Dossier | null, unit: string): string {
  const post = facts.value?.positions.get(plan ? textOf(plan, 'position') : '');
  return post ? officeOf(post) : unitName(unit);
}
