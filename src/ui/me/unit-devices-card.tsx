import { unitDevices } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { personName } from '../../app/live/names.ts';
import { positions } from '../../app/live/position.ts';
import { opened } from '../../app/opened.ts';
import type { Position } from '../../domain/person.ts';
import { permission } from '../../domain/workflow/permission.ts';
import { useAsked } from '../parts/state/use-asked.ts';
import { UnitDevices } from './unit-devices.tsx';

/** Devices of those the person looks after; nothing for who looks after nobody. */
export function UnitDevicesCard() {
  return positions.value.some((one) => looksAt(one, 'unit')) ? <Asked /> : null;
}

function Asked() {
  const { answer } = useAsked(unitDevices);
  return (
    <UnitDevices
      devices={answer}
      ofAll={positions.value.some((one) => looksAt(one, 'tenant'))}
      nameOf={personName}
      now={present.value}
      zone={opened.value?.owner.timeZone ?? 'Asia/Makassar'}
    />
  );
}

const looksAt = ({ role }: Position, relation: 'unit' | 'tenant'): boolean =>
  permission('device.look', { role, relation, state: 'draft', made: 'nothing' }) === 'permitted';
