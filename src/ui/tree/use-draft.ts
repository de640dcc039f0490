import { useState } from 'preact/hooks';
import { takeStep, writeFields } from '../../app/commands/write-dossier.ts';
import { mayStep, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { announce } from '../parts/frame/announce.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

export type DraftStep = 'propose' | 'publish' | 'return';
const STEPS: readonly DraftStep[] = ['propose', 'publish', 'return'];

/** Writing in the draft of a plan, taking back what was written on this visit, and the steps the position at work may take. */
export function useDraft({ key, draft }: PlanTree) {
  const [before, setBefore] = useState<readonly Edits[]>([]);
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
    canUndo: before.length > 0,
    save: async (edits: Edits): Promise<boolean> => {
      const stood = Object.fromEntries(
        Object.keys(edits).map((path) => [path, draft ? textOf(draft, path) : '']),
      );
      const isKept = say(await writeFields(key, edits, draft));
      if (isKept) setBefore([...before, stood]);
      return isKept;
    },
    // An empty text leaves what is published, so that the first edit of a node is taken back too.
    undo: async (): Promise<boolean> => {
      const last = before.at(-1);
      if (!last) return false;
      const isKept = say(await writeFields(key, last, draft));
      if (isKept) setBefore(before.slice(0, -1));
      return isKept;
    },
    step: async (step: DraftStep, reason = ''): Promise<boolean> =>
      say(await takeStep(key, step, seen(step), reason)),
  };
}
