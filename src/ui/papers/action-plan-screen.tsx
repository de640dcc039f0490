import { useMemo } from 'preact/hooks';
import { present } from '../../app/live/clock-tick.ts';
import { dossierAt } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName, unitShortName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { position } from '../../app/live/position.ts';
import { actionPlanDocument } from '../../documents/action-plan-document.ts';
import { civilDay } from '../../domain/calendar.ts';
import { blankDossier, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import { actionPlanFaults, actionPlanPaper } from '../../domain/papers/action-plan-paper.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { useQuery } from '../parts/use-query.ts';
import { yearsAround } from '../parts/years.ts';
import { words } from '../words/words.ts';
import { ActionPlanEditor } from './action-plan-editor.tsx';
import { actionPlanField, actionPlanState } from './action-plan-words.ts';
import { DueCard } from './due-card.tsx';
import { FaultLines } from './fault-lines.tsx';

/** `/rencana-aksi`: the action plan of a unit and year; both stand in the address. */
export function ActionPlanScreen() {
  const { query } = useQuery();
  const known = facts.value;
  const shown = paperFacts.value;
  const as = position.value;
  if (!known || !shown || !as)
    return (
      <Screen title={words.value.papers.actionPlan.title}>
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const unit = known.units.has(query.unit ?? '') ? (query.unit as string) : as.unit;
  return <Plan key={`${unit}/${year}`} unit={unit} year={year} thisYear={thisYear} shown={shown} />;
}

interface PlanProps {
  readonly unit: string;
  readonly year: number;
  readonly thisYear: number;
  readonly shown: PaperFacts;
}

function Plan({ unit, year, thisYear, shown }: PlanProps) {
  const key = useMemo((): DossierKey => ({ kind: actionPlan.name, unit, year, name: '' }), [unit, year]);
  const found = useMemo(() => dossierAt(() => key), [key]).value?.dossier ?? null;
  const dossier = found ?? blankDossier(key, 'draft');
  const paper = actionPlanPaper(dossier, shown);
  const faults = actionPlanFaults(dossier, paper);
  const text = words.value.papers.actionPlan;
  // What would not lead to the targets is not approved: the paper could not be issued.
  const steps = permittedSteps(key, dossier, actionPlan).filter(
    (step) => step !== 'approve' || faults.every(({ code }) => code === 'not-approved'),
  );
  return (
    <Screen
      title={text.titleOf(year)}
      subtitle={`${unitName(unit)} · ${actionPlanState(dossier.status.value.state)}`}
      actions={found && steps.length > 0 && <Steps of={key} dossier={found} steps={steps} />}
    >
      <StandingNotices />
      <div class="stack">
        <Choices unit={unit} year={year} thisYear={thisYear} shown={shown} />
        {dossier.status.value.state === 'approved' && <Notice tone="done">{text.approved}</Notice>}
        <DueCard of={key} dossier={dossier} shown={shown} />
        {found && <FieldConflicts of={key} dossier={found} labelOf={actionPlanField} />}
        <ActionPlanEditor of={key} dossier={dossier} shown={shown} />
        {found === null ? (
          <EmptyState>{text.empty}</EmptyState>
        ) : (
          <>
            <FaultLines faults={faults} />
            <PaperCard
              document={actionPlanDocument(paper, faults.length > 0)}
              fileName={`rencana-aksi-${unit}-${year}`}
            />
          </>
        )}
      </div>
    </Screen>
  );
}

function Choices({ unit, year, thisYear, shown }: PlanProps) {
  const { set } = useQuery();
  const { papers } = words.value;
  const units = [...shown.units.keys()].sort((a, b) => unitShortName(a).localeCompare(unitShortName(b)));
  return (
    <div class="cluster basis-bar">
      <SelectField
        label={papers.actionPlan.unit}
        value={unit}
        choices={units.map((value) => ({ value, label: unitShortName(value) }))}
        onChange={(next) => set({ unit: next })}
      />
      <SelectField
        label={papers.year}
        value={String(year)}
        choices={yearsAround(thisYear, year).map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(next) => set({ tahun: next })}
      />
    </div>
  );
}

interface StepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly steps: readonly string[];
}

function Steps({ of, dossier, steps }: StepsProps) {
  const { papers } = words.value;
  const names = (paths: readonly string[]) => [...new Set(paths.map(actionPlanField))].join(', ');
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={actionPlan}
      steps={steps}
      primary="approve"
      wordOf={(step) => papers.actionPlan.steps[step] ?? step}
      stateWord={actionPlanState}
      missing={(paths) => papers.incomplete(names(paths))}
    />
  );
}
