import { useLocation } from 'preact-iso';
import { beginCycle, newCycleKey } from '../../app/commands/begin-cycle.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { cyclesOn } from '../../app/live/improvement.ts';
import { unitShortName } from '../../app/live/names.ts';
import type { SeenChart } from '../../app/live/signals.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { improvementHref } from '../words/dossier-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

/** What is being done about an indicator, and the way to begin something. */
export function CyclesCard({ series: { indicator, area, reading } }: { readonly series: SeenChart }) {
  const { route } = useLocation();
  const { chart: text, cycles, states } = words.value.improvement;
  const list = cyclesOn(indicator.code);
  const key = newCycleKey(indicator.owner);
  const begin = async () => {
    const cause = reading.verdict === 'signal' ? 'signal' : 'idea';
    const sent = await beginCycle(key, { indicator: indicator.code, area, cause });
    if (sent.ok) route(improvementHref(key));
    else announce(sendSentence(sent.problem), 'problem');
  };
  return (
    <Card title={text.cycles} gold>
      {list.length === 0 && <p class="small quiet">{text.noCycle}</p>}
      <RowList flush label={text.cycles}>
        {list.map((one) => (
          <ListRow
            key={`${one.unit}/${one.name}`}
            href={improvementHref(one)}
            title={textOf(one, 'title') || cycles.untitled}
            detail={`${unitShortName(one.unit)} · ${states[one.status.value.state] ?? ''}`}
          />
        ))}
      </RowList>
      {mayWrite(key, null, 'title') === 'permitted' && (
        <Button full icon="plus" onPress={() => void begin()}>
          {text.begin}
        </Button>
      )}
    </Card>
  );
}
