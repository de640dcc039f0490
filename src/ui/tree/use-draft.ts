import { takeStep, writeFields } from '../../app/commands/write-dossier.ts';
import { mayStep, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { announce } from '../parts/announce.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

export type DraftStep = 'propose' | 'publish' | 'return';
const STEPS: readonly DraftStep[] = ['propose', 'publish', 'return'];

/** Writing in the draft of a plan, and its steps that the position at work may take. */
export function useDraft({ key, draft }: PlanTree) {
  const say = (sent: Awaited<ReturnType<typeof writeFields>>): boolean => {
    if (sent.ok) announce(words.value.tree.saved);
    else announce(sendSentence(sent.problem), 'problem');
    return sent.ok;
  };
  const seen = (step: DraftStep): string | null =>
    step === 'return' || !draft ? null : (facts.peek()?.world.dossierHash(draft) ?? null);
  return {
    mayWrite: mayWrite(key, draft, 'title') === 'permitted',
    steps: draft ? STEPS.filter((step) => mayStep(key, draft, step) === 'permitted') : [],
    save: async (edits: Edits): Promise<boolean> => say(await writeFields(key, edits, draft)),
    step: async (step: DraftStep, reason = ''): Promise<boolean> =>
      say(await takeStep(key, step, seen(step), reason)),
  };
}
