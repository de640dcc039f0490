import { useEffect, useRef, useState } from 'preact/hooks';
import { readFormDraft, removeFormDraft, saveFormDraft } from '../../app/commands/form-draft.ts';
import { type ConflictChoice, noChoice } from './conflict-model.ts';

/** Half a second at most is lost when the browser is killed. */
const PAUSE = 300;

/**
 * A choice in progress that survives a reload. A value that arrives after the choice was begun clears it: nobody
 * decides between values of which one was not seen. The reason that was written stays.
 */
export function useChoiceDraft(form: string, closes: readonly string[]) {
  const [choice, setChoice] = useState<ConflictChoice>(() => noChoice(closes));
  const [ready, setReady] = useState(false);
  const [cleared, setCleared] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    readFormDraft<ConflictChoice>(form)
      .then((kept) => {
        if (!gone && kept) setChoice(kept);
      })
      .catch(console.error)
      .finally(() => {
        if (!gone) setReady(true);
      });
    return () => {
      gone = true;
    };
  }, [form]);
  const onScreen = closes.join(' ');
  useEffect(() => {
    if (!ready || choice.closes.join(' ') === onScreen) return;
    setCleared(choice.chosen !== null);
    setChoice({ ...choice, chosen: null, closes: onScreen === '' ? [] : onScreen.split(' ') });
  }, [ready, onScreen, choice]);
  const change = (next: ConflictChoice) => {
    setChoice(next);
    setCleared(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => saveFormDraft(form, next).catch(console.error), PAUSE);
  };
  /** After the decision: a save still pending must not bring the draft back. */
  const forget = async () => {
    clearTimeout(timer.current);
    await removeFormDraft(form);
  };
  return { choice, change, ready, cleared, forget };
}
