import { grantReopening, refuseReopening } from '../../app/commands/grant-reopening.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { civilDay, startOfDay, type TimeZone } from '../../domain/calendar.ts';
import { momentDayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { type ReopeningAnswer, ReopeningDialog } from './reopening-dialog.tsx';
import { toldOf } from './use-decisions.ts';

export interface ReopeningQuestion {
  readonly id: string;
  readonly title: string;
  readonly answer: ReopeningAnswer;
}

interface ReopeningDeskProps {
  readonly question: ReopeningQuestion | null;
  readonly onClose: () => void;
}

const DAY = 86_400_000;

/** Midnight after so many whole days: the first moment that is too late. */
const until = (days: number, now: number, zone: TimeZone): number =>
  startOfDay(civilDay(now, zone), zone) + (days + 1) * DAY;

/** The dialog with its commands. */
export function ReopeningDesk({ question, onClose }: ReopeningDeskProps) {
  const zone = facts.value?.timeZone ?? 'Asia/Makassar';
  const { review } = words.value;
  const answer = async (sent: ReturnType<typeof refuseReopening>, said: string) => {
    onClose();
    return toldOf(await sent, said);
  };
  return (
    <ReopeningDialog
      of={question?.id ?? ''}
      answer={question?.answer ?? null}
      title={question?.title ?? ''}
      closingDay={(days) => momentDayText(until(days, present.value, zone) - 1, zone)}
      onClose={onClose}
      onGrant={async (days, reason) =>
        question !== null &&
        answer(grantReopening(question.id, until(days, present.value, zone), reason), review.granted)
      }
      onRefuse={async (reason) =>
        question !== null && answer(refuseReopening(question.id, reason), review.refusedReopening)
      }
    />
  );
}
