import { useState } from 'preact/hooks';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { words } from '../words/words.ts';

interface ReminderDialogProps {
  readonly reminder: string;
  readonly onClose: () => void;
}

/** The reminder as it would be sent: by whatever the device shares with, or copied where it cannot share. */
export function ReminderDialog({ reminder, onClose }: ReminderDialogProps) {
  const [written, setWritten] = useState(reminder);
  const text = words.value.alerts.reminder;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(written);
      announce(text.copied);
      onClose();
    } catch {
      announce(text.notCopied, 'problem');
    }
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ text: written });
      onClose();
    } catch {
      // The person closed the sheet of the device; the text is still here.
    }
  };
  const canShare = typeof navigator.share === 'function';
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          {canShare && (
            <Button kind="primary" icon="share-2" onPress={() => void share()}>
              {text.share}
            </Button>
          )}
          <Button kind={canShare ? 'secondary' : 'primary'} onPress={() => void copy()}>
            {text.copy}
          </Button>
        </>
      }
    >
      <TextArea label={text.label} value={written} onInput={setWritten} rows={6} />
    </Dialog>
  );
}
