import { useState } from 'preact/hooks';
import { type KnownDevice, myDevices, revokeMyDevice } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { opened } from '../../app/opened.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { useAsked } from '../parts/state/use-asked.ts';
import { momentDayText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { heldBackText } from './held-back-text.ts';

/** Devices of the person's account; one that was lost is revoked here. */
export function DevicesCard() {
  const { answer, again } = useAsked(myDevices);
  const [asking, setAsking] = useState<KnownDevice | null>(null);
  const text = words.value.account;
  const revoke = async (device: KnownDevice) => {
    setAsking(null);
    announce((await revokeMyDevice(device.id)) ? text.revoked : text.notAnswered);
    again();
  };
  return (
    <Card title={text.devices}>
      {answer ? (
        <RowList label={text.devices}>
          {answer.map((device) => (
            <DeviceRow key={device.id} device={device} onRevoke={() => setAsking(device)} />
          ))}
        </RowList>
      ) : (
        <p class="quiet">{answer === null ? text.onlyConnected : text.asking}</p>
      )}
      <Dialog
        open={asking !== null}
        title={text.revokeAsk}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind="danger" onPress={() => asking && void revoke(asking)}>
              {text.revoke}
            </Button>
            <Button onPress={() => setAsking(null)}>{text.cancel}</Button>
          </>
        }
      >
        {text.revokeWhat(asking?.pending ?? 0)}
      </Dialog>
    </Card>
  );
}

function DeviceRow({ device, onRevoke }: { readonly device: KnownDevice; readonly onRevoke: () => void }) {
  const text = words.value.account;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const isThis = device.id === opened.value?.device;
  return (
    <ListRow
      lead={<IconTile icon="smartphone" />}
      title={isThis ? text.thisDevice : text.otherDevice(momentDayText(device.registeredAt, zone))}
      detail={text.lastContact(recentText(device.seenAt, present.value, zone))}
      remark={heldBackText(device.pending ?? 0, device.since, present.value, zone)}
      tools={
        isThis ? undefined : (
          <Button small kind="danger" onPress={onRevoke}>
            {text.revoke}
          </Button>
        )
      }
    />
  );
}
