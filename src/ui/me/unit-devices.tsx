import type { UnitDevice } from '../../app/account.ts';
import type { TimeZone } from '../../domain/calendar.ts';
import { Card } from '../parts/card.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { heldBackText } from './held-back-text.ts';

interface UnitDevicesProps {
  /** Undefined while asking, null without an answer; worst first. */
  readonly devices: readonly UnitDevice[] | null | undefined;
  /** An administrator sees those of everybody. */
  readonly ofAll: boolean;
  readonly nameOf: (person: string) => string;
  readonly now: number;
  readonly zone: TimeZone;
}

/** Who still holds work back and who has been silent for long, so that somebody calls before a deadline or a move. */
export function UnitDevices({ devices, ofAll, nameOf, now, zone }: UnitDevicesProps) {
  const text = words.value.account;
  const title = ofAll ? text.unitDevicesAll : text.unitDevices;
  if (!devices || devices.length === 0) {
    const quiet =
      devices === undefined ? text.asking : devices === null ? text.onlyConnected : text.noUnitDevices;
    return (
      <Card title={title}>
        <p class="quiet">{quiet}</p>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p class="small quiet">{text.unitDevicesWhy}</p>
      <RowList label={title}>
        {devices.map(({ id, person, seenAt, pending, since }) => (
          <ListRow
            key={`${person}/${id}`}
            lead={<IconTile icon="smartphone" />}
            title={nameOf(person)}
            detail={(pending === 0 ? text.lastContactAllSent : text.lastContact)(
              recentText(seenAt, now, zone),
            )}
            remark={pending === null ? text.neverSent : heldBackText(pending, since, now, zone)}
          />
        ))}
      </RowList>
    </Card>
  );
}
