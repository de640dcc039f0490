import { useState } from 'preact/hooks';
import type { SendProblem } from '../../app/commands/send.ts';
import { withdraw } from '../../app/commands/withdraw.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { placeOf } from '../../app/live/my-submissions.ts';
import { actor } from '../../app/live/names.ts';
import { countedEvidence } from '../../domain/entry.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { Timeline } from '../parts/explain/timeline.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { ReceiptChain } from '../parts/value/receipt-chain.tsx';
import { StateChip } from '../parts/value/state-chip.tsx';
import { momentText, periodText } from '../words/date.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { formatAmount } from './amount-words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { RivalNotices } from './rival-notices.tsx';
import { taskHeader } from './task-header.ts';

/** What was handed in: the value, where it is, its evidence and its way so far. */
export function FilledTask({ task }: { readonly task: Task }) {
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const detail = entryDetail(task.id).value;
  const zone = facts.value?.timeZone;
  const text = words.value.entry;
  if (!detail || !zone) return null;
  const { seen, may } = detail;
  const where = placeOf(seen);
  const evidence = countedEvidence(seen.entry);

  const takeBack = async () => {
    const done = await withdraw(task.id);
    if (done.ok) announce(text.withdrawn);
    else setProblem(done.problem);
  };

  return (
    <Screen
      {...taskHeader(task)}
      back="/tugas"
      actions={
        may.includes('submission.withdraw') ? (
          <Button full icon="rotate-ccw" onPress={() => void takeBack()}>
            {text.withdraw}
          </Button>
        ) : undefined
      }
    >
      <ProblemNotice problem={problem && sendSentence(problem)} code={problem?.code} />
      <RivalNotices entry={seen.entry} measureUnit={task.indicator.measureUnit} />
      <Card title={periodText(task.key.period)} tools={<StateChip state={seen.entry.status.value.state} />}>
        <div class="stack">
          <Figure value={formatAmount(seen.entry.value.value)} unit={task.indicator.measureUnit} />
          <ReceiptChain step={where.place} stuck={where.stuck ?? undefined} />
        </div>
      </Card>
      <SectionHeading>{text.evidence(evidence.length)}</SectionHeading>
      {evidence.map((item) => (
        <EvidenceLine key={item.id} entity={task.id} item={item} />
      ))}
      <Timeline
        steps={[...seen.entry.trail].reverse().map((step) => {
          const by = actor(step);
          return {
            key: step.mut,
            what: words.value.outbox.commands[step.command] ?? step.command,
            who: by.name,
            when: momentText(step.at, zone),
            reason: step.reason ?? undefined,
            state: 'done' as const,
          };
        })}
      />
    </Screen>
  );
}
