import { type Reading, readingsOfMine } from '../../app/account.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { opened } from '../../app/opened.ts';
import { Card } from '../parts/card.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { useAsked } from '../parts/use-asked.ts';
import { periodShortText, recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** Who opened the person's own evidence and personal records, and when: each reading is logged at the endpoint. */
export function ReadingsCard() {
  const { answer } = useAsked(readingsOfMine);
  const text = words.value.account;
  return (
    <Card title={text.readings}>
      <div class="stack">
        <p class="small quiet">{text.readingsWhy}</p>
        {answer && answer.length > 0 ? (
          <RowList label={text.readings}>
            {answer.map((reading) => (
              <ReadingRow
                key={`${reading.at} ${reading.person} ${reading.what} ${reading.entity} ${reading.sha}`}
                reading={reading}
              />
            ))}
          </RowList>
        ) : (
          <p class="quiet">{answer === null ? text.onlyConnected : answer ? text.noReadings : text.asking}</p>
        )}
      </div>
    </Card>
  );
}

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const known = facts.value;
  const entry = known?.entries.get(reading.entity)?.entry;
  const indicator = entry && (known?.indicators.get(entry.indicator)?.name ?? entry.indicator);
  const { [reading.what]: what } = words.value.account.readingOf;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const moment = recentText(reading.at, present.value, zone);
  return (
    <ListRow
      title={personName(reading.person)}
      detail={[what, indicator, entry && periodShortText(entry.period), moment].filter(Boolean).join(' · ')}
    />
  );
}
