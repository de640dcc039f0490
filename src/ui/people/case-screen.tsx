import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { contestCase } from '../../app/commands/contest-case.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { mayBeClosed, stepsForMe } from '../../app/live/cases.ts';
import { dossierAt } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { today } from '../../app/live/people.ts';
import { role } from '../../app/live/position.ts';
import { peopleBelow } from '../../app/live/skp.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { CASE, caseNumber } from '../../domain/dossier/kinds/personal/case-key.ts';
import { disciplineCase } from '../../domain/dossier/kinds/personal/discipline-case.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { useOpenings } from '../parts/frame/use-openings.ts';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { caseField, caseState, nameFrom } from '../words/case-words.ts';
import { words } from '../words/words.ts';
import { CaseProposalCard, CaseRights, RecognitionFirst } from './case-aside.tsx';
import { CaseCalendar } from './case-calendar.tsx';
import { CaseAftermath, CaseDecision } from './case-decision.tsx';
import { CaseFinding } from './case-finding.tsx';
import { CaseExaminers, CaseHearing, CaseSummons } from './case-hearing.tsx';
import { CasePapers } from './case-papers.tsx';
import type { CaseProps } from './case-parts.tsx';
import { CoachingScreen } from './coaching-screen.tsx';

/** `/kasus/:unit/:year/:person/:item`: one case, or one coaching where the last part names one. */
export function CaseScreen() {
  const { params } = useRoute();
  const { unit = '', year = '', item = '' } = params;
  const name = nameFrom(params);
  const isCase = item.startsWith('case-');
  const key = useMemo(
    (): DossierKey => ({
      kind: isCase ? CASE : 'coaching',
      unit: decodeURIComponent(unit),
      year: Number(year),
      name,
    }),
    [isCase, unit, year, name],
  );
  const found = useMemo(() => dossierAt(() => key), [key]).value;
  useOpenings(found ? [found] : []);
  const { cases } = words.value;
  if (!found)
    return (
      <Screen title={cases.title} back="/kasus">
        {facts.value ? <EmptyState>{cases.empty}</EmptyState> : <LoadingLine />}
      </Screen>
    );
  return isCase ? (
    <Case of={key} dossier={found.dossier} id={found.id} />
  ) : (
    <CoachingScreen of={key} dossier={found.dossier} id={found.id} />
  );
}

/** The step that leads on from each state. */
const LEADING: Readonly<Record<string, string>> = {
  finding: 'summon',
  summoned: 'examine',
  examined: 'propose',
  proposed: 'decide',
  decided: 'deliver',
  delivered: 'contest',
  contested: 'settle',
  settled: 'close',
};

function Case({ of, dossier, id }: CaseProps & { readonly id: string }) {
  const { cases } = words.value;
  const { state, reason } = dossier.status.value;
  const common = { of, dossier };
  const steps = stepsForMe(dossier);
  const names = (paths: readonly string[]) => [...new Set(paths.map(caseField))].join(', ');
  return (
    <Screen
      title={cases.titleOf(caseNumber(of), personName(subjectOf(of)))}
      subtitle={`${unitShortName(of.unit)} · ${of.year} · ${caseState(state)}`}
      back="/kasus"
      source={
        <span>
          {cases.privacy} {cases.noAutomatic}
        </span>
      }
      actions={
        steps.length > 0 && (
          <StepButtons
            {...common}
            kind={disciplineCase}
            steps={steps}
            primary={state === 'delivered' && mayBeClosed(dossier) ? 'close' : (LEADING[state] ?? '')}
            take={(step, seen, reason) =>
              step === 'contest' && role.value !== 'personnel'
                ? contestCase(of, dossier, today.value)
                : takeStep(of, step, seen, reason)
            }
            wordOf={(step) => cases.steps[step] ?? step}
            stateWord={caseState}
            missing={(paths) => cases.missing(names(paths))}
          />
        )
      }
    >
      <StandingNotices />
      <div class="columns columns--aside">
        <div class="stack">
          {dossier.example && <ExampleTag />}
          {reason && <Notice tone="warn">{reason}</Notice>}
          <FieldConflicts {...common} labelOf={caseField} />
          <CaseCalendar dossier={dossier} />
          {LEADING[state] && <p class="small quiet">{cases.saved}</p>}
          <CaseAftermath {...common} />
          <CaseDecision {...common} />
          <CaseHearing {...common} />
          <CaseSummons {...common} number={2} />
          <CaseSummons {...common} number={1} />
          <CaseExaminers {...common} />
          <CaseFinding {...common} />
          <CasePapers dossier={dossier} />
        </div>
        <div class="stack">
          <CaseProposalCard {...common} />
          <CaseRights {...common} />
          <DossierFiles of={of} id={id} dossier={dossier} none={cases.noFile} />
          {peopleBelow().length > 0 && <RecognitionFirst />}
        </div>
      </div>
    </Screen>
  );
}
