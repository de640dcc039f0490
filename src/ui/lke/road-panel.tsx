import { useMemo } from 'preact/hooks';
import { mayWrite } from '../../app/live/dossiers.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { type PlannedAction, plannedActions } from '../../domain/dossier/readings/lke-plan.ts';
import { type RoadView, roadView } from '../../domain/dossier/readings/lke-road.ts';
import { stepOf } from '../../domain/dossier/readings/road-steps.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import type { Wanted } from '../../domain/sakip/road/road-to-grade.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { GradeChip } from './grade-chip.tsx';
import type { LkeSheet } from './lke-model.ts';
import type { LkeWriter } from './lke-writer.ts';
import { planFields } from './plan-fields.ts';
import { PredicateScale } from './predicate-scale.tsx';
import { RoadLines } from './road-lines.tsx';
import { useRoadDraft } from './use-road-draft.ts';

const OWN_TOTAL = 'total';
const plannedSteps = (plan: readonly PlannedAction[]): number =>
  new Set(plan.map(({ action }) => stepOf(action))).size;
const GRADES = LKE_PACK.predicates.rows.filter(({ above }) => above !== null).map(({ grade }) => grade);

/** Which actions lead to the wanted predicate with the least effort; a simulation until it is accepted as the plan. */
export function RoadPanel({ sheet, write }: { readonly sheet: LkeSheet; readonly write: LkeWriter }) {
  const { road: text } = words.value.lke;
  const { target, typed, draft, want, change, accepted } = useRoadDraft(sheet.key);
  const total = readNumber(typed);
  const isTotal = target === OWN_TOTAL;
  const badTotal = isTotal && !total.ok;
  const wantedTotal = total.ok ? total.value : '';
  const plan = useMemo(() => (sheet.dossier ? plannedActions(sheet.dossier) : []), [sheet.dossier]);
  const view = useMemo(() => {
    const wanted: Wanted = isTotal ? { total: wantedTotal } : { predicate: target };
    return roadView(sheet, wanted, draft, plan);
  }, [sheet.reading, isTotal, wantedTotal, target, draft, plan]);
  const mayPlan = mayWrite(sheet.key, sheet.dossier, 'road/target') === 'permitted';
  return (
    <Card
      gold
      title={text.title(isTotal ? formatDecimal(wantedTotal || '0') : target)}
      tools={<span class="small quiet">{text.simulation}</span>}
    >
      <div class="road__target">
        <SelectField
          label={text.target}
          value={target}
          choices={[
            ...GRADES.map((grade) => ({ value: grade, label: grade })),
            { value: OWN_TOTAL, label: text.wantedTotal },
          ]}
          onChange={(wanted) => want({ target: wanted })}
        />
        {isTotal && (
          <TextField
            label={text.total}
            value={typed}
            onInput={(text) => want({ typed: text })}
            remark={badTotal ? { tone: 'problem', text: text.badTotal } : null}
          />
        )}
      </div>
      {view && sheet.reading.columns[sheet.reading.counting].total ? (
        <>
          <Outcome view={view} />
          <RoadLines view={view} sheet={sheet} draft={draft} plan={plan} onDraft={change} />
          <div class="cluster">
            {mayPlan && (
              <Button
                kind="primary"
                disabled={view.chosen.length === 0}
                onPress={() =>
                  void write(planFields(sheet.dossier, view, draft)).then((isKept) => isKept && accepted())
                }
              >
                {text.accept}
              </Button>
            )}
            <Button
              kind="quiet"
              onPress={() => change({ chosen: new Set(view.road.actions.map(({ id }) => id)) })}
            >
              {text.reset}
            </Button>
            {plan.length > 0 && <span class="small">{text.planned(plannedSteps(plan))}</span>}
          </div>
          {!isTotal && <Bound grade={target} />}
        </>
      ) : (
        <p class="quiet">{text.empty}</p>
      )}
    </Card>
  );
}

function Outcome({ view }: { readonly view: RoadView }) {
  const { road: text } = words.value.lke;
  const { road, after } = view;
  const reached = after.total?.display ?? '0.00';
  return (
    <div class="road__outcome" aria-live="polite">
      <p class="road__figures">
        <span class="road__now">{formatDecimal(road.now.display, 2)}</span> <span aria-hidden="true">→</span>{' '}
        <strong class="road__then">{formatDecimal(reached, 2)}</strong>{' '}
        <GradeChip grade={after.predicate?.grade ?? null} none={words.value.lke.noGrade} />
      </p>
      <PredicateScale now={road.now.display} then={reached} />
      <p class="small">
        {road.outcome === 'impossible' && text.impossible(formatDecimal(road.best.display, 2))}
        {road.outcome === 'already-there' && text.already}
        {road.outcome === 'reachable' && text.effortNeeded(formatDecimal(road.effort))}
        {road.workings.gain.display !== null && road.outcome === 'reachable' && (
          <> · {signedText(road.workings.gain.display, 2)}</>
        )}
      </p>
    </div>
  );
}

function Bound({ grade }: { readonly grade: string }) {
  const { road: text } = words.value.lke;
  const above = LKE_PACK.predicates.rows.find((row) => row.grade === grade)?.above ?? '0';
  return (
    <Notice tone="info" title={text.bound(grade, formatDecimal(above, 2))}>
      <p>{text.boundNote}</p>
    </Notice>
  );
}
