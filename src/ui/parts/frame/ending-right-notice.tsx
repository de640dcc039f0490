import type { EndingRight } from '../../../app/facts/ending-rights.ts';
import type { Unsent } from '../../../app/facts/unsent.ts';
import { civilDay, type TimeZone } from '../../../domain/calendar.ts';
import { dayText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { Notice } from '../state/notice.tsx';

interface EndingRightNoticeProps {
  readonly right: EndingRight;
  readonly unitName: string;
  readonly unsent: Unsent;
  readonly zone: TimeZone;
  readonly onSend: () => void;
}

/** A right ends soon: what is unsent goes first. After the end it would wait for a person, or count for nothing. */
export function EndingRightNotice({ right, unitName, unsent, zone, onSend }: EndingRightNoticeProps) {
  const { rightEnding, outbox } = words.value;
  const { entries, files } = unsent;
  const isHeld = entries + files > 0;
  return (
    <Notice
      tone={isHeld ? 'warn' : 'neutral'}
      title={rightEnding.title(unitName, dayText(civilDay(right.endsAt - 1, zone)))}
      actions={
        isHeld && (
          <Button small onPress={onSend}>
            {outbox.sendNow}
          </Button>
        )
      }
    >
      {isHeld ? rightEnding.sendFirst(entries, files) : rightEnding.nothingHeld}
    </Notice>
  );
}
