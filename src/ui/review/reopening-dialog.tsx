import { useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { words } from '../words/words.ts';

export type ReopeningAnswer = 'grant' | 'refuse';

interface ReopeningDialogProps {
  /** Null while closed. */
  readonly answer: ReopeningAnswer | null;
  readonly title: string;
  /** Day on which an entry opened for so many days closes again, as read. */
  readonly closingDay: (days: number) => string;
  readonly onClose: () => void;
  readonly onGrant: (days: number, reason: string) => void;
  readonly onRefuse: (reason: string) => void;
}

const DAYS = ['3', '7', '14'] as const;

/** The head's answer to a request to reopen: for how long and why, or why not. */
export function ReopeningDialog(props: ReopeningDialogProps) {
  const { answer, title, onClose } = props;
  const { review } = words.value;
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('7');
  const [tried, setTried] = useState(false);
  const isGrant = answer === 'grant';
  const send = () => {
    setTried(true);
    if (reason.trim() === '') return;
    if (isGrant) props.onGrant(Number(days), reason.trim());
    else props.onRefuse(reason.trim());
    setReason('');
    setTried(false);
  };
  return (
    <Dialog
      open={answer !== null}
      title={isGrant ? review.grantTitle(title) : review.refuseTitle(title)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{review.cancel}</Button>
          <Button kind="primary" icon={isGrant ? 'check' : 'x'} onPress={send}>
            {isGrant ? review.grant : review.refuse}
          </Button>
        </>
      }
    >
      {isGrant && (
        <div class="stack">
          <p class="field__label">{review.grantDays}</p>
          <Segmented
            label={review.grantDays}
            value={days}
            choices={DAYS.map((value) => ({ value, label: review.days(Number(value)) }))}
            onChange={setDays}
          />
          <p>{review.grantUntil(props.closingDay(Number(days)))}</p>
        </div>
      )}
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
