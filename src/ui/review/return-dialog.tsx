import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { words } from '../words/words.ts';

interface ReturnDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Back to the officer. The reason is mandatory; ready sentences fill the field and may be changed. */
export function ReturnDialog({ open, title, onClose, onSend }: ReturnDialogProps) {
  const { review } = words.value;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const send = () => {
    setTried(true);
    if (missing) return;
    onSend(reason.trim());
    setReason('');
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
          <Button kind="primary" icon="undo-2" onPress={send}>
            {review.send}
          </Button>
        </>
      }
    >
      <p>{review.returnIntro}</p>
      <ReadyReasons reason={reason} onChange={setReason} />
      <TextArea
        label={review.reason}
        labelNote={review.reasonNote}
        required
        rows={3}
        maxLength={2000}
        value={reason}
        onInput={setReason}
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
