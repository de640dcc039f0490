import { personName, unitShortName } from '../../app/live/names.ts';
import { coaching } from '../../domain/dossier/kinds/personal/coaching.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import type { CaseProps } from './case-parts.tsx';

/** One coaching: what is short, the plan and the help, the day it is looked at, and what came of it. */
export function CoachingScreen({ of, dossier, id }: CaseProps & { readonly id: string }) {
  const { cases } = words.value;
  const { states, steps, fields, titleOf, why, limit } = cases.coaching;
  const { state } = dossier.status.value;
  const stateWord = (one: string): string => states[one] ?? one;
  const labelOf = (path: string): string => fields[path] ?? path;
  return (
    <Screen
      title={titleOf(personName(subjectOf(of)))}
      subtitle={`${unitShortName(of.unit)} · ${of.year} · ${stateWord(state)}`}
      back="/kasus"
      actions={
        permittedSteps(of, dossier, coaching).length > 0 && (
          <StepButtons
            of={of}
            dossier={dossier}
            kind={coaching}
            primary={state === 'planned' ? 'start' : 'review'}
            wordOf={(step) => steps[step] ?? step}
            stateWord={stateWord}
            missing={(paths) => cases.missing(paths.map(labelOf).join(', '))}
          />
        )
      }
    >
      <StandingNotices />
      <div class="stack">
        <Notice tone="info">{why}</Notice>
        <FieldConflicts of={of} dossier={dossier} labelOf={labelOf} />
        <Card>
          <div class="stack">
            {Object.entries(fields).map(([path, label]) => (
              <DossierText
                key={path}
                of={of}
                dossier={dossier}
                path={path}
                label={label}
                type={['from', 'reviewOn'].includes(path) ? 'date' : 'area'}
                maxLength={2000}
              />
            ))}
            <p class="small quiet">{limit}</p>
          </div>
        </Card>
        <DossierFiles of={of} id={id} dossier={dossier} none={cases.noFile} />
      </div>
    </Screen>
  );
}
