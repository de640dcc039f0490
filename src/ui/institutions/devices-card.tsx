import { useEffect, useState } from 'preact/hooks';
import { type UnitDevice, unitDevices } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { heldBack } from '../../app/live/held-back.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { ageText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** How much the devices of a unit hold back and how long the quietest has been silent; only the endpoint knows. */
export function DevicesCard({ unit }: { readonly unit: string }) {
  const [devices, setDevices] = useState<readonly UnitDevice[] | null | undefined>();
  useEffect(() => {
    unitDevices().then(setDevices, () => setDevices(null));
  }, []);
  return <Card title={words.value.institutions.devices}>{said(unit, devices)}</Card>;
}

function said(unit: string, devices: readonly UnitDevice[] | null | undefined) {
  const text = words.value.institutions;
  if (!devices) return <p class="quiet">{devices === undefined ? text.asking : text.onlyConnected}</p>;
  const held = heldBack(unit, devices);
  if (held.silentSince === null) return <p class="quiet">{text.noDevice}</p>;
  const now = present.value;
  const age = held.oldest === null ? null : ageText(held.oldest, now);
  return (
    <FactList
      facts={[
        { label: text.deviceCount, value: String(held.devices) },
        {
          label: text.unsent,
          value: text.unsentOf(held.commands, age),
          tone: held.commands > 0 ? 'warn' : 'plain',
        },
        {
          label: text.lastContact,
          value: recentText(held.silentSince, now, facts.value?.timeZone ?? 'Asia/Makassar'),
        },
      ]}
    />
  );
}
