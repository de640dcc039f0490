import { useState } from 'preact/hooks';
import { takeStep, withTextsLeft } from '../../../app/commands/write-dossier.ts';
import { mayStep } from '../../../app/live/dossiers.ts';
import { facts } from '../../../app/live/facts.ts';
import type { Dossier, DossierKey } from '../../../domain/dossier/dossier.ts';
import { type Kind, stateAfter } from '../../../domain/dossier/kind.ts';
import type { Problem } from '../../../domain/problem.ts';
import { sendSentence } from '../../words/send-sentence.ts';
import { announce } from '../frame/announce.ts';
import { ReasonDialog } from '../paper/reason-dialog.tsx';
import { ProblemNotice } from '../state/problem-notice.tsx';
import { Button } from './button.tsx';

interface StepButtonsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly kind: Kind;
  readonly wordOf: (step: string) => string;
  /** What is said once the dossier is there. */
  readonly stateWord: (state: string) => string;
  readonly missing: (paths: readonly string[]) => string;
  /** The step that leads on. */
  readonly primary: string;
  /** Those of the kind that have a button; all when left out. */
  readonly steps?: readonly string[] | undefined;
  /** How a step is taken when more is written together with it; the step alone when left out. */
  readonly take?: (step: string, seen: string | null, reason: string) => ReturnType<typeof takeStep>;
}

/** Steps the position at work may take now, in the order of the kind. */
export const permittedSteps = (of: DossierKey, dossier: Dossier, kind: Kind): readonly string[] =>
  Object.keys(kind.steps).filter((step) => mayStep(of, dossier, step) === 'permitted');

/** What the position at work may do with the dossier as it stands; each binds what is on the screen. */
export function StepButtons(props: StepButtonsProps) {
  const { of, dossier, kind, wordOf, stateWord, missing, primary } = props;
  const [asking, setAsking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const permitted = permittedSteps(of, dossier, kind).filter((step) => props.steps?.includes(step) ?? true);
  const command = props.take ?? ((step, seen, reason) => takeStep(of, step, seen, reason));
  const sentence = (refused: Parameters<typeof sendSentence>[0]): string =>
    refused.code === 'incomplete'
      ? missing((refused as Extract<Problem, { code: 'incomplete' }>).fields)
      : sendSentence(refused);
  const take = async (step: string, reason = '') => {
    setAsking(null);
    const rule = kind.steps[step];
    const stands = (await withTextsLeft(of)) ?? dossier;
    const seen = rule?.bindsContent ? (facts.peek()?.world.dossierHash(stands) ?? null) : null;
    const sent = await command(step, seen, reason);
    setProblem(sent.ok ? null : sentence(sent.problem));
    if (sent.ok)
      announce(stateWord(rule ? stateAfter(rule, dossier, { by: facts.peek()?.person ?? '', seen }) : step));
    return sent.ok;
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <div class="cluster">
        {permitted.map((step) => (
          <Button
            key={step}
            kind={step === primary ? 'primary' : 'secondary'}
            onPress={() => (kind.steps[step]?.needsReason ? setAsking(step) : void take(step))}
          >
            {wordOf(step)}
          </Button>
        ))}
      </div>
      <ReasonDialog
        of={`${asking}:${facts.value?.world.dossierId(of)}`}
        open={asking !== null}
        title={asking ? wordOf(asking) : ''}
        confirm={asking ? wordOf(asking) : ''}
        onSend={async (reason) => asking !== null && take(asking, reason)}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
