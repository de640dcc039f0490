import { useState } from 'preact/hooks';
import { type Reading, readingsOfMine } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { opened } from '../../app/opened.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { useAsked } from '../parts/state/use-asked.ts';
import { periodShortText, recentText } from '../words/date.ts';
import { dossierHref, kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';

/** Who opened the person's own evidence and personal records, and when: each reading is logged at the endpoint. */
export function ReadingsCard() {
  const { answer } = useAsked(readingsOfMine);
  const text = words.value.account;
  const opened = answer?.filter(({ what }) => what !== 'delivery') ?? [];
  const delivered = answer?.filter(({ what }) => what === 'delivery') ?? [];
  return (
    <Card title={text.readings}>
      <div class="stack">
        <p class="small quiet">{text.readingsWhy}</p>
        {opened.length > 0 ? (
          <Readings label={text.readings} of={opened} />
        ) : (
          <p class="quiet">{answer === null ? text.onlyConnected : answer ? text.noReadings : text.asking}</p>
        )}
        {delivered.length > 0 && (
          <details>
            <summary>{text.deliveries(delivered.length)}</summary>
            <p class="small quiet">{text.deliveriesWhy}</p>
            <Readings label={text.readingOf.delivery} of={delivered} />
          </details>
        )}
      </div>
    </Card>
  );
}

/** One look at a person's page opens all records on it; what follows on this page would lie below hundreds of lines. */
const SHOWN = 6;

function Readings({ label, of }: { readonly label: string; readonly of: readonly Reading[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, SHOWN);
  return (
    <>
      <RowList label={label}>
        {shown.map((reading) => (
          <ReadingRow
            key={`${reading.at} ${reading.person} ${reading.what} ${reading.entity} ${reading.sha}`}
            reading={reading}
          />
        ))}
      </RowList>
      {shown.length < of.length && (
        <Button small kind="quiet" onPress={() => setWhole(true)}>
          {words.value.alerts.more(of.length - shown.length)}
        </Button>
      )}
    </>
  );
}

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const known = facts.value;
  const dossier = known?.dossiers.get(reading.entity)?.dossier;
  const { [reading.what]: what } = words.value.account.readingOf;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const moment = recentText(reading.at, present.value, zone);
  const about = dossier
    ? `${kindWord(dossier.kind)} ${dossier.year || ''}`.trim()
    : figureText(reading.entity);
  return (
    <ListRow
      href={(dossier && dossierHref(dossier)) ?? undefined}
      title={personName(reading.person)}
      detail={[what, about, moment].filter(Boolean).join(' · ')}
    />
  );
}

/** The figure a file hangs on, with its period; empty for one that is not on this device. */
function figureText(entity: string): string {
  const known = facts.value;
  const entry = known?.entries.get(entity)?.entry;
  if (!known || !entry) return '';
  const name = known.indicators.get(entry.indicator)?.name ?? entry.indicator;
  return `${name} · ${periodShortText(entry.period)}`;
}
