import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import type { TrailStep } from '../../domain/entry.ts';
import { Card } from '../parts/card.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { DialogueMinutes } from './dialogue-minutes.tsx';
import { HandOver } from './hand-over.tsx';
import { fieldWord, missingSentence, stateOf, stateWord } from './skp-words.ts';

/** A dialogue and what may be done with it now. */
export function DialogueCard({
  dossier,
  title,
}: {
  readonly dossier: Dossier;
  readonly title?: string | undefined;
}) {
  const text = words.value.skp;
  const { state } = dossier.status.value;
  const isMine = dossier.status.by === facts.value?.person;
  return (
    <Card
      title={title}
      tools={<span class="small quiet">{state === 'half' ? '1/2' : stateOf(dossier, dossier)}</span>}
    >
      <div class="stack">
        <FieldConflicts of={dossier} dossier={dossier} labelOf={fieldWord} />
        <Standing dossier={dossier} />
        <DialogueMinutes of={dossier} />
        <StepButtons
          of={dossier}
          dossier={dossier}
          kind={dialogue}
          primary="confirm"
          steps={STEPS[state]?.[isMine ? 'own' : 'other'] ?? ['confirm']}
          wordOf={(step) => text.steps[step] ?? step}
          stateWord={(to) => stateWord('dialogue', to)}
          missing={missingSentence}
        />
        {state === 'half' && isMine && <HandOver dossier={dossier} />}
      </div>
    </Card>
  );
}

/** Steps with a button, by state and by who took the step before. */
const STEPS: Readonly<Record<string, Readonly<Record<'own' | 'other', readonly string[]>>>> = {
  half: { own: ['reopen'], other: ['confirm', 'disagree'] },
  ahead: { own: ['reopen'], other: ['confirm'] },
  disputed: { own: ['reopen'], other: ['confirm'] },
};

/** Who has confirmed, and what the other side said to it. */
function Standing({ dossier }: { readonly dossier: Dossier }) {
  const text = words.value.skp;
  const { value, by } = dossier.status;
  const answers = dossier.trail.filter(isAnswer);
  if (value.state === 'confirmed') {
    const names = answers.slice(-2).map((step) => personName(step.by));
    return <p class="small quiet">{text.confirmedBy([...new Set(names)].join(', '))}</p>;
  }
  const objection = answers.findLast(({ command }) => command.endsWith(':disagree'));
  const before = answers.find((one) => one.by !== by)?.by ?? answerRefused(dossier);
  return (
    <>
      {value.state === 'half' && (
        <Notice tone="info" title={stateWord('dialogue', 'half')}>
          {text.confirmedBy(personName(by))}. {by === facts.value?.person && text.otherConfirms}
        </Notice>
      )}
      {(value.state === 'ahead' || value.state === 'disputed') && (
        <Notice tone="info" title={stateWord('dialogue', value.state)}>
          {text.answeredBy(personName(by))}
        </Notice>
      )}
      {value.state === 'half' && before && (
        <Notice tone="warn">{text.changedSince(personName(before))}</Notice>
      )}
      {objection?.reason && (
        <Notice tone="warn">{text.disagreed(personName(objection.by), objection.reason)}</Notice>
      )}
    </>
  );
}

/** The person at work, where an answer of his or hers came back: it was to other words. */
function answerRefused(dossier: Dossier): string | null {
  const known = facts.value;
  const id = known?.world.dossierId(dossier);
  const isRefused = known?.refusals.some(
    ({ mutation }) => mutation.e === id && mutation.name === 'dossier.step',
  );
  return isRefused ? (known?.person ?? null) : null;
}

const isAnswer = ({ command }: TrailStep): boolean =>
  /^dossier\.step:(confirm|assent|disagree)$/.test(command);
