import { useState } from 'preact/hooks';
import type { SendProblem } from '../../app/commands/send.ts';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { mayStep } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { lke as kind } from '../../domain/dossier/kinds/lke.ts';
import { subComponentOf } from '../../domain/dossier/readings/lke-reading.ts';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import type { LkeSheet } from './lke-model.ts';

interface Asked {
  readonly step: string;
  /** Hash of the worksheet as it was when the person pressed. */
  readonly seen: string | null;
}

/** Why a step was not taken; what is not answered yet is named, as nobody finds it among eighty criteria. */
export function stepSentence(problem: SendProblem): string {
  const { lke } = words.value;
  if (problem.code !== 'incomplete') return sendSentence(problem);
  const open = problem.fields.map((path) => path.split('/'));
  const of = (family: string) => open.flatMap(([first, id = '']) => (first === family ? [id] : []));
  if (of('dispute').length > 0) return lke.nothingDisputed;
  if (of('agreed').length > 0) return lke.unsettled(of('agreed').join(', '));
  return lke.unanswered([...new Set(of('answer').map(subComponentOf))].join(', '));
}

/** Not accepting a result is never the step that is pressed without looking. */
const isPlain = (step: string): boolean => step === 'dispute' || kind.steps[step]?.needsReason === true;

/** The steps of the worksheet's life that are open to the position at work. */
export function StepBar({ sheet }: { readonly sheet: LkeSheet }) {
  const { lke } = words.value;
  const { key, dossier } = sheet;
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = dossier
    ? Object.keys(kind.steps).filter((step) => mayStep(key, dossier, step) === 'permitted')
    : [];
  const close = () => setAsked(null);
  const needsReason = asked !== null && kind.steps[asked.step]?.needsReason === true;
  const ask = (step: string): void => {
    const seen = kind.steps[step]?.bindsContent && dossier ? facts.peek()?.world.dossierHash(dossier) : null;
    setAsked({ step, seen: seen ?? null });
  };
  const take = async (reason: string): Promise<boolean> => {
    if (!asked) return false;
    close();
    const sent = await takeStep(key, asked.step, asked.seen, reason);
    announce(sent.ok ? lke.done : stepSentence(sent.problem), sent.ok ? 'done' : 'problem');
    return sent.ok;
  };
  const title = asked ? lke.steps[asked.step] : '';
  return (
    <div class="cluster">
      {open.map((step) => (
        <Button key={step} kind={isPlain(step) ? 'secondary' : 'primary'} onPress={() => ask(step)}>
          {lke.steps[step]}
        </Button>
      ))}
      <ReasonDialog
        of={`lke:${key.unit}:${key.year}:${asked?.step}`}
        open={needsReason}
        title={title ?? ''}
        confirm={title ?? ''}
        onClose={close}
        onSend={take}
      />
      <Dialog
        open={asked !== null && !needsReason}
        title={title ?? ''}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{lke.cancel}</Button>
            <Button kind="primary" onPress={() => void take('')}>
              {title}
            </Button>
          </>
        }
      >
        <p>{lke.confirm}</p>
      </Dialog>
    </div>
  );
}
