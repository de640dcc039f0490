import { useEffect, useState } from 'preact/hooks';
import { type HeldBack, heldBack } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { ageText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** How much the devices of a unit hold back and how long the quietest has been silent; only the endpoint knows. */
export function DevicesCard({ unit }: { readonly unit: string }) {
  const [held, setHeld] = useState<HeldBack | null | undefined>();
  useEffect(() => {
    heldBack(unit).then(setHeld, () => setHeld(null));
  }, [unit]);
  return <Card title={words.value.institutions.devices}>{said(held)}</Card>;
}

function said(held: HeldBack | null | undefined) {
  const text = words.value.institutions;
  if (!held) return <p class="quiet">{held === undefined ? text.asking : text.onlyConnected}</p>;
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
