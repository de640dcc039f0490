import { Card } from '../parts/card.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { words } from '../words/words.ts';
import type { MissionRowView } from './mission-row-view.ts';

/** Every mission in two lines: what it is, and its main figures. */
export function BriefMissions({ rows }: { readonly rows: readonly MissionRowView[] }) {
  const text = words.value.brief;
  const isMarked = rows.some(({ cells }) => cells.some(({ attainment }) => attainment?.ruleUnverified));
  return (
    <Card title={text.missions} tools={isMarked && <RuleTag />}>
      <ol class="brief__missions">
        {rows.map(({ number, title, units, cells, rest, href }) => (
          <li key={number}>
            <p>
              <a href={href}>
                <strong>{title}</strong>
              </a>{' '}
              <span class="quiet small">{units}</span>
            </p>
            <ul>
              {cells.map(({ code, name, value, period, mark, attainment }) => (
                <li key={code} class="brief__figure">
                  <span>{name}</span>
                  <span class="brief__value">
                    <strong>{value}</strong> <span class="quiet small">{period}</span>
                  </span>
                  <span class="brief__mark">
                    <TrendMark {...mark} />
                    {attainment && <span class="small"> {attainment.text}</span>}
                  </span>
                </li>
              ))}
            </ul>
            {cells.length === 0 && rest && <p class="quiet small">{rest}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
