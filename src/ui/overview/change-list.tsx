import { Card } from '../parts/card.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import type { ChangeView } from './brief-view.ts';

interface ChangeListProps {
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly changes: readonly ChangeView[];
}

/** Two sheets have room for so many. */
const SHOWN = 10;

/** What the heads have signed since a day and says something else than before. */
export function ChangeList({ since, changes }: ChangeListProps) {
  const text = words.value.brief;
  return (
    <Card title={text.changes(dayText(since))} tools={String(changes.length)}>
      {changes.length === 0 ? (
        <p class="quiet">{text.noChange}</p>
      ) : (
        <ul class="brief__changes">
          {changes.slice(0, SHOWN).map(({ code, name, from, to, period, mark }) => (
            <li key={code}>
              <a href={`/indikator/${encodeURIComponent(code)}`}>{name}</a> {from !== null && `${from} → `}
              <strong>{to}</strong> <span class="quiet small">{period}</span> <TrendMark {...mark} />
            </li>
          ))}
        </ul>
      )}
      {changes.length > SHOWN && <p class="quiet small">{text.more(changes.length - SHOWN)}</p>}
    </Card>
  );
}
