import { Card } from '../parts/card.tsx';
import { words } from '../words/words.ts';
import type { AreaLine } from './area-line.ts';

interface AreaLineCardProps {
  readonly line: AreaLine;
  readonly wholeName: string;
  readonly whole: string | null;
  readonly chosen: string | null;
}

/** How far the areas are from each other and from the whole. Where it is narrow, only the ends and the chosen are named. */
export function AreaLineCard({ line: { dots, whole: at }, wholeName, whole, chosen }: AreaLineCardProps) {
  const { tileMap: say } = words.value;
  const lanes = Math.max(...dots.map(({ lane }) => lane)) + 1;
  return (
    <Card title={say.order}>
      {at !== null && whole && <p class="quiet small">{say.wholeLine(wholeName, whole)}</p>}
      <ol class="area-line" style={{ '--lanes': lanes }}>
        {at !== null && <li class="area-line__whole" aria-hidden="true" style={{ '--at': at }} />}
        {dots.map(({ area, name, value, class: of, at: along, lane }, i) => (
          <li
            key={area}
            class={`area-line__dot tile--c${of} ${roleOf(area === chosen, i > 0 && i < dots.length - 1)}`}
            style={{ '--at': along, '--lane': lane }}
          >
            <span class="area-line__name">
              {name}
              <span class="visually-hidden"> {value}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function roleOf(isChosen: boolean, isBetween: boolean): string {
  if (isChosen) return 'area-line__dot--chosen';
  return isBetween ? 'area-line__dot--between' : '';
}
