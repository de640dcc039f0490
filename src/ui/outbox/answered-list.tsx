import { refusedActs } from '../../app/facts/refused-acts.ts';
import { facts } from '../../app/live/facts.ts';
import { answeredRefusals } from '../../app/live/refusals.ts';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { refusedSentence } from './refused-sentence.ts';
import { refusedText } from './refused-text.ts';
import { workName } from './work-name.ts';

interface AnsweredListProps {
  /** ms since 1970 UTC. */
  readonly now: number;
}

/** What was refused and has been replaced since: nothing is to be done about it, and it can be looked up. */
export function AnsweredList({ now }: AnsweredListProps) {
  const zone = facts.value?.timeZone;
  const answered = refusedActs(answeredRefusals.value);
  const text = words.value.outbox;
  if (!zone || answered.length === 0) return null;
  return (
    <details class="working">
      <summary>{text.answered(answered.length)}</summary>
      <RowList>
        {answered.map(({ lead: refusal }) => (
          <ListRow
            key={refusal.mutation.id}
            title={workName(refusal.mutation)}
            detail={`${refusedText(refusal)} · ${recentText(refusal.receivedAt, now, zone)}`}
            remark={refusedSentence(refusal, zone).body}
          />
        ))}
      </RowList>
    </details>
  );
}
