import { useRoute } from 'preact-iso';
import type { SeenDossier } from '../../app/facts/facts.ts';
import { isUnanswered } from '../../app/facts/place.ts';
import { today } from '../../app/live/directives.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { type DirectiveChange, directive } from '../../domain/dossier/kinds/directive.ts';
import { type Directive, directiveOf } from '../../domain/dossier/readings/directives.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { officialWords, standWords, subjectWords } from '../parts/duty/directive-line.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { DirectiveTrail } from './directive-trail.tsx';
import { fieldWord } from './directive-words.ts';
import { GiveDirective } from './give-directive.tsx';
import { subjectHref } from './subject-href.ts';

/** `/arahan/:id`: one directive with its answer; `/arahan/baru?…` is where one is given. */
export function DirectiveScreen() {
  const { params } = useRoute();
  const id = decodeURIComponent(params.id ?? '');
  if (id === 'baru') return <GiveDirective />;
  const known = facts.value;
  const found = known?.dossiers.get(id);
  const text = words.value.directives;
  const isOne = found?.dossier.kind === directive.name;
  return (
    <Screen
      title={text.title}
      subtitle={isOne ? unitName(found.dossier.unit) : undefined}
      back="/arahan"
      actions={isOne && <Steps dossier={found.dossier} />}
    >
      <StandingNotices />
      {known === null ? (
        <LoadingLine />
      ) : isOne ? (
        <Body id={id} seen={found} />
      ) : (
        <EmptyState>{text.notFound}</EmptyState>
      )}
    </Screen>
  );
}

function Steps({ dossier }: { readonly dossier: Dossier }) {
  const text = words.value.directives;
  const steps = permittedSteps(dossier, dossier, directive).filter((step) => step !== 'give');
  if (steps.length === 0) return <p class="quiet">{text.states[dossier.status.value.state]}</p>;
  return (
    <StepButtons
      of={dossier}
      dossier={dossier}
      kind={directive}
      primary={steps.includes('answer') ? 'answer' : 'accept'}
      steps={steps}
      wordOf={(step) => text.steps[step] ?? step}
      stateWord={(state) => text.states[state] ?? state}
      missing={(paths) => text.missing(paths.map(fieldWord).join(', '))}
    />
  );
}

function Body({ id, seen: { dossier, pending } }: { readonly id: string; readonly seen: SeenDossier }) {
  const text = words.value.directives;
  const one = directiveOf(dossier, today.value, facts.value?.timeZone ?? 'Asia/Makassar');
  const mayAnswer = mayWrite(dossier, dossier, 'answer') === 'permitted';
  return (
    <div class="columns columns--aside">
      <div class="stack stack--wide">
        <Standing of={one} />
        <Card title={<q class="quoted">{one.text}</q>}>
          <Terms of={one} dossier={dossier} />
          {pending.some(isUnanswered) && <p class="small quiet">{text.unsent}</p>}
        </Card>
        <FieldConflicts of={dossier} dossier={dossier} labelOf={fieldWord} />
        {(mayAnswer || one.answer !== '') && (
          <Card>
            <DossierText
              of={dossier}
              dossier={dossier}
              path="answer"
              label={text.fields.answer ?? ''}
              type="area"
              maxLength={2000}
            />
            {mayAnswer && <p class="small quiet">{text.answerNote}</p>}
          </Card>
        )}
        {(mayAnswer || one.files > 0) && (
          <DossierFiles of={dossier} id={id} dossier={dossier} none={text.noFile} />
        )}
      </div>
      <div class="stack stack--wide">
        <DirectiveTrail dossier={dossier} />
      </div>
    </div>
  );
}

/** Why it came back, or that its day has passed. */
function Standing({ of }: { readonly of: Directive }) {
  const text = words.value.directives;
  const { state, reason, isOverdue } = of;
  const why = reason && (state === 'withdrawn' ? text.withdrawnFor : text.returned)(reason);
  if (!isOverdue && !why) return null;
  return (
    <Notice tone="warn" title={isOverdue ? standWords(of) : text.states[state]}>
      {why}
    </Notice>
  );
}

function Terms({ of, dossier }: { readonly of: Directive; readonly dossier: Dossier }) {
  const text = words.value.directives;
  const href = subjectHref(of);
  const changes = textOf(dossier, 'changes') as DirectiveChange | '';
  return (
    <FactList
      facts={[
        {
          label: text.fields.about ?? '',
          value: href ? <a href={href}>{subjectWords(of)}</a> : subjectWords(of),
        },
        { label: text.fields.from ?? '', value: officialWords(of.from) },
        { label: text.fields.to ?? '', value: officialWords(of.to) },
        { label: text.stand, value: standWords(of), tone: of.isOverdue ? 'warn' : 'plain' },
        ...(changes === '' ? [] : [{ label: text.fields.changes ?? '', value: text.changes[changes] }]),
      ]}
    />
  );
}
