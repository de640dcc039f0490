import { useState } from 'preact/hooks';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { useReason } from '../parts/paper/use-reason.ts';
import { words } from '../words/words.ts';

interface ReturnDialogProps {
  /** Entry whose reason it is; kept apart from that of every other. */
  readonly of: string;
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Answers whether the return was written down. */
  readonly onSend: (reason: string) => Promise<boolean>;
}

/** Back to the officer. The reason is mandatory; ready sentences fill the field and may be changed. */
export function ReturnDialog({ of, open, title, onClose, onSend }: ReturnDialogProps) {
  const { review } = words.value;
  const keeper = useReason(`return:${of}`, open);
  const [tried, setTried] = useState(false);
  const reason = keeper.reason.value;
  const missing = reason.trim() === '';
  const send = async () => {
    setTried(true);
    if (missing) return;
    await keeper.flush();
    // What could not be written down stays, to be sent again.
    if (await onSend(reason.trim())) await keeper.forget();
    setTried(false);
  };
  return (
    <Dialog
      open={open}
      title={review.returnTitle(title)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{review.cancel}</Button>
          <Button kind="primary" icon="undo-2" onPress={() => void send()}>
            {review.send}
          </Button>
        </>
      }
    >
      <p>{review.returnIntro}</p>
      <ReadyReasons reason={reason} onChange={keeper.change} />
      <TextArea
        label={review.reason}
        labelNote={review.reasonNote}
        required
        rows={3}
        maxLength={2000}
        value={reason}
        onInput={keeper.change}
        remark={tried && missing ? { tone: 'problem', text: review.reasonMissing } : null}
      />
    </Dialog>
  );
}

interface ReadyReasonsProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Toggles: a sentence is in the text or not. */
function ReadyReasons({ reason, onChange }: ReadyReasonsProps) {
  const { review } = words.value;
  const toggle = (sentence: string) =>
    onChange(
      reason.includes(sentence)
        ? reason
            .replace(sentence, '')
            .replace(/\s{2,}/g, ' ')
            .trim()
        : `${reason.trim()} ${sentence}`.trim(),
    );
  return (
    <fieldset class="ready-reasons" aria-label={review.readyReasonsLabel}>
      {review.readyReasons.map((sentence) => (
        <Button key={sentence} small pressed={reason.includes(sentence)} onPress={() => toggle(sentence)}>
          {sentence}
        </Button>
      ))}
    </fieldset>
  );
}
