import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { giveAward } from '../../app/commands/draft-award.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { dossierAt } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { officials, today } from '../../app/live/people.ts';
import { certificateDocument } from '../../documents/certificate-document.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { recognition } from '../../domain/dossier/kinds/personal/recognition.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { teamEligibility } from '../../domain/dossier/readings/team-award.ts';
import { certificatePaper } from '../../domain/papers/certificate-paper.ts';
import { PREDICATES } from '../../domain/people/predicate.ts';
import { RECOGNITION_SORTS } from '../../domain/people/recognition.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { useOpenings } from '../parts/frame/use-openings.ts';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { officialText } from '../parts/value/office.ts';
import { nameFrom } from '../words/case-words.ts';
import { words } from '../words/words.ts';
import { Conditions } from './conditions.tsx';

const LEADING: Readonly<Record<string, string>> = { draft: 'propose', proposed: 'review', reviewed: 'award' };

/** `/penghargaan/:unit/:year/:person/:item`: one recognition from the proposal to the certificate. */
export function AwardScreen() {
  const { params } = useRoute();
  const { unit = '', year = '' } = params;
  const name = nameFrom(params);
  const key = useMemo(
    (): DossierKey => ({ kind: recognition.name, unit: decodeURIComponent(unit), year: Number(year), name }),
    [unit, year, name],
  );
  const found = useMemo(() => dossierAt(() => key), [key]).value;
  useOpenings(found ? [found] : []);
  const { recognition: text } = words.value;
  if (!found)
    return (
      <Screen title={text.title} back="/penghargaan">
        {facts.value ? <EmptyState>{text.empty}</EmptyState> : <LoadingLine />}
      </Screen>
    );
  return <Award of={key} dossier={found.dossier} id={found.id} />;
}

interface AwardProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly id: string;
}

function Award({ of, dossier, id }: AwardProps) {
  const { recognition: text } = words.value;
  const { state, reason } = dossier.status.value;
  const shown = paperFacts.value;
  const labelOf = (path: string): string => text.fields[path] ?? path;
  const stateWord = (one: string): string => text.states[one] ?? one;
  return (
    <Screen
      title={personName(subjectOf(of))}
      subtitle={`${unitShortName(of.unit)} · ${of.year} · ${stateWord(state)}`}
      back="/penghargaan"
      actions={
        permittedSteps(of, dossier, recognition).length > 0 && (
          <StepButtons
            of={of}
            dossier={dossier}
            kind={recognition}
            primary={LEADING[state] ?? ''}
            wordOf={(step) => text.steps[step] ?? step}
            stateWord={stateWord}
            missing={(paths) => text.missing(paths.map(labelOf).join(', '))}
            take={(step, seen, why) =>
              step === 'award' ? giveAward(of, dossier, seen) : takeStep(of, step, seen, why)
            }
          />
        )
      }
    >
      <StandingNotices />
      <div class="stack">
        {dossier.example && <ExampleTag />}
        {reason && <Notice tone="warn">{reason}</Notice>}
        <FieldConflicts of={of} dossier={dossier} labelOf={labelOf} />
        <Fields of={of} dossier={dossier} />
        <DossierFiles of={of} id={id} dossier={dossier} none={words.value.cases.noFile} />
        {shown && state !== 'draft' && (
          <PaperCard
            document={certificateDocument(certificatePaper(dossier, shown), location.origin)}
            fileName={`piagam-${of.unit}-${of.year}-${of.name.replace('/', '-')}`}
          />
        )}
      </div>
    </Screen>
  );
}

/** The team, and the predicate of its organisation on which the rule hangs. */
function Team({ of, dossier }: Omit<AwardProps, 'id'>) {
  const { recognition: text, skp } = words.value;
  const common = { of, dossier };
  const eligibility = teamEligibility(dossier, today.value);
  return (
    <>
      <DossierText {...common} path="team" label={text.fields.team ?? ''} maxLength={200} />
      <div class="pair">
        <DossierChoice
          {...common}
          path="organisation"
          label={text.fields.organisation ?? ''}
          choices={PREDICATES.map((value) => ({ value, label: skp.predicates[value] }))}
        />
        <DossierText
          {...common}
          path="organisationBasis"
          label={text.fields.organisationBasis ?? ''}
          maxLength={300}
        />
      </div>
      {eligibility && <Conditions of={eligibility} />}
    </>
  );
}

/** What speaks for it and what against it stand side by side, before anybody decides. */
function Fields({ of, dossier }: Omit<AwardProps, 'id'>) {
  const { recognition: text } = words.value;
  const common = { of, dossier };
  const area = (path: string) => (
    <DossierText {...common} path={path} label={text.fields[path] ?? ''} type="area" maxLength={2000} />
  );
  const deciders = officials.value.filter(
    ({ role, person }) => ['head', 'governor'].includes(role) && person !== subjectOf(dossier),
  );
  return (
    <Card>
      <div class="stack">
        <DossierChoice
          {...common}
          path="sort"
          label={text.fields.sort ?? ''}
          choices={RECOGNITION_SORTS.map((value) => ({ value, label: text.sorts[value] }))}
        />
        {textOf(dossier, 'sort') === 'team' && <Team {...common} />}
        {area('merit')}
        <div class="pair">
          {area('met')}
          {area('against')}
        </div>
        <DossierChoice
          {...common}
          path="decider"
          label={text.fields.decider ?? ''}
          choices={deciders.map(({ id }) => ({ value: id, label: officialText(id) }))}
        />
        {area('review')}
        <div class="pair">
          <DossierText {...common} path="number" label={text.fields.number ?? ''} maxLength={100} />
          <DossierText {...common} path="decidedOn" label={text.fields.decidedOn ?? ''} type="date" />
        </div>
        {area('reason')}
      </div>
    </Card>
  );
}
