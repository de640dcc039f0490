import { useState } from 'preact/hooks';
import { present } from '../../app/live/clock-tick.ts';
import { positions } from '../../app/live/position.ts';
import { opened } from '../../app/opened.ts';
import { endWall, type KnownWall, knownWalls } from '../../app/walls.ts';
import { permission } from '../../domain/workflow/permission.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { useAsked } from '../parts/state/use-asked.ts';
import { words } from '../words/words.ts';
import { PairCard } from './pair-card.tsx';
import { WallRow } from './wall-row.tsx';

/** `/layar-pemantau`: screens on walls are paired, watched and taken back here. */
export function WallsScreen() {
  const text = words.value.walls;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      {positions.value.some(({ role }) => mayManage(role)) ? (
        <Walls />
      ) : (
        <EmptyState>{text.notYours}</EmptyState>
      )}
    </Screen>
  );
}

const mayManage = (role: (typeof positions.value)[number]['role']): boolean =>
  permission('wall.manage', { role, relation: 'tenant', state: 'draft', made: 'nothing' }) === 'permitted';

function Walls() {
  const { answer, again } = useAsked(knownWalls);
  const [asking, setAsking] = useState<KnownWall | null>(null);
  const text = words.value.walls;
  const { onlyConnected, asking: waiting } = words.value.account;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const revoke = async ({ id }: KnownWall) => {
    setAsking(null);
    announce((await endWall(id)) ? text.revoked : text.notAnswered);
    again();
  };
  return (
    <div class="stack stack--wide">
      <PairCard zone={zone} onMade={again} />
      <Card title={text.list}>
        {!answer && <p class="quiet">{answer === null ? onlyConnected : waiting}</p>}
        {answer?.length === 0 && <p class="quiet">{text.none}</p>}
        {answer && answer.length > 0 && (
          <RowList label={text.list}>
            {answer.map((wall) => (
              <WallRow
                key={wall.id}
                wall={wall}
                now={present.value}
                zone={zone}
                onRevoke={() => setAsking(wall)}
              />
            ))}
          </RowList>
        )}
      </Card>
      <Dialog
        open={asking !== null}
        title={text.revokeAsk(asking?.name ?? '')}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind="danger" onPress={() => asking && void revoke(asking)}>
              {text.revoke}
            </Button>
            <Button onPress={() => setAsking(null)}>{text.keep}</Button>
          </>
        }
      >
        {text.revokeWhat}
      </Dialog>
    </div>
  );
}
