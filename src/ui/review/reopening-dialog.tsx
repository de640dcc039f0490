import { useState } from 'preact/hooks';
import { Segmented } from '../parts/control/segmented.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { words } from '../words/words.ts';

export type ReopeningAnswer = 'grant' | 'refuse';

interface ReopeningDialogProps {
  /** Entry in question. */
  readonly of: string;
  /** Null while closed. */
  readonly answer: ReopeningAnswer | null;
  readonly title: string;
  /** Day on which an entry opened for so many days closes again, as read. */
  readonly closingDay: (days: number) => string;
  readonly onClose: () => void;
  readonly onGrant: (days: number, reason: string) => Promise<boolean>;
  readonly onRefuse: (reason: string) => Promise<boolean>;
}

const DAYS = ['3', '7', '14'] as const;

/** The head's answer to a request to reopen: for how long and why, or why not. */
export function ReopeningDialog(props: ReopeningDialogProps) {
  const { answer, title, onClose } = props;
  const { review } = words.value;
  const [days, setDays] = useState<(typeof DAYS)[number]>('7');
  const isGrant = answer === 'grant';
  return (
    <ReasonDialog
      of={`reopening.${answer}:${props.of}`}
      open={answer !== null}
      title={isGrant ? review.grantTitle(title) : review.refuseTitle(title)}
      confirm={isGrant ? review.grant : review.refuse}
      icon={isGrant ? 'check' : 'x'}
      onClose={onClose}
      onSend={(reason) => (isGrant ? props.onGrant(Number(days), reason) : props.onRefuse(reason))}
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
    </ReasonDialog>
  );
}
