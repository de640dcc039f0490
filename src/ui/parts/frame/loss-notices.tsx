import { dismissLoss } from '../../../app/commands/dismiss-refusal.ts';
import { present } from '../../../app/live/clock-tick.ts';
import { facts } from '../../../app/live/facts.ts';
import { losses } from '../../../app/live/losses.ts';
import { personName } from '../../../app/live/names.ts';
import { opened } from '../../../app/opened.ts';
import { recentText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { Notice } from '../state/notice.tsx';

type Loss = (typeof losses.value)[number];

/** Work that went with the data of a browser: how much, since when, and what to do; to its author and the head. */
export function LossNotices() {
  return (
    <>
      {losses.value.map((loss) => (
        <Notice
          key={loss.id}
          tone="error"
          icon="hard-drive"
          title={title(loss)}
          actions={
            <Button small onPress={() => void dismissLoss(loss.id)}>
              {words.value.states.actions.understood}
            </Button>
          }
        >
          {body(loss)}
        </Notice>
      ))}
    </>
  );
}

function title({ count, person, device }: Loss): string {
  const { lost } = words.value.outbox;
  if (person !== facts.value?.person) return lost.titleOf(count, personName(person));
  return device === opened.value?.device ? lost.titleHere(count) : lost.titleElsewhere(count);
}

function body({ since, lastContactAt, foundAt, person }: Loss): string {
  const { lost } = words.value.outbox;
  const zone = facts.value?.timeZone;
  if (!zone) return '';
  const text = (at: number) => recentText(at, present.value, zone);
  return [
    lost.found(text(foundAt)),
    since === null ? '' : lost.since(text(since)),
    lastContactAt === null ? '' : lost.lastContact(text(lastContactAt)),
    person === facts.value?.person ? lost.todo : lost.todoHead,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
