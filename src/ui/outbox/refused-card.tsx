import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dismissRefusal } from '../../app/commands/dismiss-refusal.ts';
import { repair } from '../../app/commands/repair.ts';
import type { Refusal } from '../../app/facts/facts.ts';
import { facts } from '../../app/live/facts.ts';
import type { EntryKey } from '../../domain/entry.ts';
import { announce } from '../parts/announce.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { refusedSentence, waitsForHead } from './refused-sentence.ts';
import { refusedText } from './refused-text.ts';

/** What the server did not take: the reason, the value, and three ways on. Nothing goes without the person. */
export function RefusedCard({ refusal }: { readonly refusal: Refusal }) {
  const [asking, setAsking] = useState(false);
  const { route } = useLocation();
  const { mutation, problem } = refusal;
  const text = words.value.outbox;
  const known = facts.value;
  const entry = known?.entries.get(mutation.e)?.entry ?? (mutation.args as { key?: Partial<EntryKey> }).key;
  const name =
    entry?.indicator && entry.period
      ? `${known?.indicators.get(entry.indicator)?.name ?? entry.indicator} · ${periodShortText(entry.period)}`
      : (text.commands[mutation.name] ?? mutation.name);
  const sentence = refusedSentence(refusal, known?.timeZone ?? 'Asia/Makassar');
  const isWithHead = waitsForHead(problem);

  const mend = async () => {
    route(`/tugas/${await repair(refusal)}/isi`);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(refusedText(refusal));
    announce(text.copied);
  };
  const discard = async () => {
    setAsking(false);
    await dismissRefusal(mutation.id);
    announce(isWithHead ? text.hidden : text.dismissed);
  };

  return (
    <>
      <Notice
        tone={isWithHead ? 'warn' : 'error'}
        title={sentence.title}
        actions={
          <div class="cluster">
            {!isWithHead && (
              <Button small onPress={() => void mend()}>
                {problem.code === 'period-closed' ? words.value.states.actions.askReopening : text.repair}
              </Button>
            )}
            <Button small onPress={() => void copy()}>
              {text.copy}
            </Button>
            <Button small kind="quiet" onPress={() => (isWithHead ? void discard() : setAsking(true))}>
              {isWithHead ? text.hide : text.discard}
            </Button>
          </div>
        }
        fine={text.code(problem.code)}
      >
        <p>
          <b>{name}</b>
          {': '}
          {refusedText(refusal)}
        </p>
        <p>{sentence.body}</p>
      </Notice>
      <Dialog
        open={asking}
        title={text.discardQuestion}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" icon="trash-2" onPress={() => void discard()}>
              {text.discard}
            </Button>
            <Button onPress={() => setAsking(false)}>{text.keep}</Button>
          </>
        }
      >
        {text.discardBody}
      </Dialog>
    </>
  );
}
