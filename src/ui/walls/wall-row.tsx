import type { KnownWall } from '../../app/walls.ts';
import type { TimeZone } from '../../domain/calendar.ts';
import { Button } from '../parts/control/button.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { clockText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

interface WallRowProps {
  readonly wall: KnownWall;
  readonly now: number;
  readonly zone: TimeZone;
  readonly onRevoke: () => void;
}

/** A screen that hangs asks every minute and its last contact is noted every five: beyond this it is dark, ms. */
const SILENT = 15 * 60_000;

export function WallRow({ wall, now, zone, onRevoke }: WallRowProps) {
  const text = words.value.walls;
  const { name, pairBefore, seenAt } = wall;
  const isSilent = seenAt !== null && now - seenAt > SILENT;
  const waits =
    pairBefore !== null && (now < pairBefore ? text.waits(clockText(pairBefore, zone)) : text.late);
  return (
    <ListRow
      lead={<IconTile icon="layout-dashboard" />}
      title={name}
      detail={waits || (seenAt !== null && text.seen(recentText(seenAt, now, zone)))}
      remark={isSilent && text.silent}
      tools={
        <Button small kind="danger" onPress={onRevoke}>
          {text.revoke}
        </Button>
      }
    />
  );
}
