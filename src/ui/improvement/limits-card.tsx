import { useState } from 'preact/hooks';
import { limitsKey, pointsToFreeze, writeLimits } from '../../app/commands/freeze-limits.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { today } from '../../app/live/improvement.ts';
import type { SeenChart } from '../../app/live/signals.ts';
import { XMR_POINTS } from '../../domain/improvement/xmr.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { dayText } from '../words/date.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

/** Freezing the limits, and new ones with a reason once the level has changed; nothing for whoever may do neither. */
export function LimitsCard({ series }: { readonly series: SeenChart }) {
  const [asking, setAsking] = useState(false);
  const known = facts.value;
  const text = words.value.improvement.chart;
  const may = mayWrite(limitsKey(series, 'x'), null, 'centre') === 'permitted';
  const { frozen } = series.asked;
  if (!known || !may || series.chart.limits === null) return null;
  if (frozen !== null && series.reading.verdict !== 'signal') return null;
  const isEnough = pointsToFreeze(series).filter(({ value }) => value !== null).length >= XMR_POINTS;
  const write = async (reason: string | null) => {
    setAsking(false);
    const sent = await writeLimits(series, today(known), reason);
    if (sent.ok) announce(text.frozen(dayText(today(known))));
    else if ('points' in sent.problem) announce(text.tooFewToFreeze, 'problem');
    else if (sent.problem.code !== 'reason-missing') announce(sendSentence(sent.problem), 'problem');
    return sent.ok;
  };
  return (
    <Card title={frozen ? text.again : text.freezeTitle}>
      <p class="small quiet">{frozen ? text.againWhy : text.freezeWhy}</p>
      {isEnough ? (
        <Button full onPress={() => (frozen ? setAsking(true) : void write(null))}>
          {frozen ? text.propose : text.freeze}
        </Button>
      ) : (
        <p class="small">{text.tooFewToFreeze}</p>
      )}
      <ReasonDialog
        of={`limits:${known.world.dossierId(limitsKey(series, 'x'))}`}
        open={asking}
        title={text.again}
        confirm={text.propose}
        icon="check"
        onSend={write}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
}
