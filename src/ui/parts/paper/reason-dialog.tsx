import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { TextArea } from '../control/text-area.tsx';
import { Dialog } from '../frame/dialog.tsx';
import type { IconName } from '../icons.ts';
import { useReason } from './use-reason.ts';

interface ReasonDialogProps {
  /** The one decision whose reason it is: what was begun for it is kept on the device, apart from every other. */
  readonly of: string;
  readonly open: boolean;
  readonly title: string;
  /** Word on the button that sends. */
  readonly confirm: string;
  readonly icon?: IconName;
  /** What else is chosen, above the reason. */
  readonly children?: ComponentChildren;
  readonly onClose: () => void;
  /** Answers whether the decision was written down. */
  readonly onSend: (reason: string) => Promise<boolean>;
}

/** Asks for the reason of a decision; it is never empty. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, confirm, icon, children, onClose, onSend } = props;
  const { review } = words.value;
  const keeper = useReason(`reason:${props.of}`, open);
  const [tried, setTried] = useState(false);
  const reason = keeper.reason.value;
  const send = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    await keeper.flush();
    // What could not be written down stays, to be sent again.
    if (await onSend(reason.trim())) await keeper.forget();
    setTried(false);
  };
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{review.cancel}</Button>
          <Button kind="primary" icon={icon} onPress={() => void send().catch(console.error)}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <TextArea
        label={review.reason}
        labelNote={review.reasonNote}
        required
        maxLength={2000}
        value={reason}
        onInput={keeper.change}
        remark={tried && reason.trim() === '' ? { tone: 'problem', text: review.reasonMissing } : null}
      />
    </Dialog>
  );
}
