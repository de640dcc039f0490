import { useEffect, useState } from 'preact/hooks';
import type { Task } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { placeOf } from '../../app/live/my-submissions.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { ReceiptChain } from '../parts/value/receipt-chain.tsx';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { formatAmount } from './amount-words.ts';
import { taskHeader } from './task-header.ts';

/** After the big button: where the value is now, in words. */
export function Queued({ task }: { readonly task: Task }) {
  const text = words.value.entry;
  const seen = facts.value?.entries.get(task.id) ?? null;
  const where = seen && placeOf(seen);
  // A status region is read out when it fills, not when it appears with its text.
  const [isSaid, setSaid] = useState(false);
  useEffect(() => setSaid(true), []);
  return (
    <Screen
      {...taskHeader(task)}
      back="/tugas"
      actions={
        <ButtonLink kind="primary" full icon="check" href="/tugas">
          {text.done}
        </ButtonLink>
      }
    >
      <div role="status">
        {isSaid && (
          <Notice tone="done" icon="smartphone" title={text.queuedTitle}>
            {text.queued}
          </Notice>
        )}
      </div>
      {seen && where && (
        <Card title={periodText(task.key.period)}>
          <div class="stack">
            <Figure value={formatAmount(seen.entry.value.value)} unit={task.indicator.measureUnit} />
            <ReceiptChain step={where.place} stuck={where.stuck ?? undefined} />
          </div>
        </Card>
      )}
    </Screen>
  );
}
