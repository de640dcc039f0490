import { handBack } from '../../app/commands/hand-over.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { DialogueMinutes } from './dialogue-minutes.tsx';
import { missingSentence } from './skp-words.ts';

/** Minutes that lie here sealed to the person at work and have not come by the endpoint, with his or her answer. */
export function HandedCard({
  minutes,
  title,
}: {
  readonly minutes: Dossier;
  readonly title?: string | undefined;
}) {
  const text = words.value.skp;
  const author = minutes.status.by;
  const name = personName(author);
  const answered = dossierHere(minutes)?.status;
  const isAnswered = answered?.by === facts.value?.person && answered?.value.seen !== null;
  const isDisputed = answered?.value.state === 'disputed';
  // The hash is made of what is on the screen, never taken from whoever handed it over.
  const answer = (step: string, _seen: string | null, reason: string) =>
    takeStep(minutes, step, facts.peek()?.world.dossierHash(minutes) ?? null, reason);
  return (
    <Card title={title} gold>
      <div class="stack">
        <Notice tone={isAnswered ? 'done' : 'info'} title={isAnswered ? undefined : text.handedBy(name)}>
          {!isAnswered ? text.handedWhy : isDisputed ? text.disagreementKept(name) : text.assentKept(name)}
        </Notice>
        <DialogueMinutes of={minutes} />
        {isAnswered ? (
          <div class="cluster">
            <Button kind="primary" icon="lock-keyhole" onPress={() => void handBack(author)}>
              {text.giveBack(name)}
            </Button>
          </div>
        ) : (
          <StepButtons
            of={minutes}
            dossier={minutes}
            kind={dialogue}
            primary="assent"
            steps={['assent', 'disagree']}
            take={answer}
            wordOf={(step) => text.steps[step] ?? step}
            stateWord={() => text.answerKept}
            missing={missingSentence}
          />
        )}
      </div>
    </Card>
  );
}
