import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { IconName } from './icons.ts';
import { TextArea } from './text-area.tsx';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Word on the button that sends. */
  readonly confirm: string;
  readonly icon?: IconName;
  /** What else is chosen, above the reason. */
  readonly children?: ComponentChildren;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks for the reason of a decision; it is never empty. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, confirm, icon, children, onClose, onSend } = props;
  const { review } = words.value;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (reason.trim() === '') return;
    onSend(reason.trim());
    setReason('');
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
          <Button kind="primary" icon={icon} onPress={send}>
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
        onInput={setReason}
        remark={tried && reason.trim() === '' ? { tone: 'problem', text: review.reasonMissing } : null}
      />
    </Dialog>
  );
}
