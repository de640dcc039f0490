import { BulletBar } from '../parts/bullet-bar.tsx';
import { FreshMark } from '../parts/changes.tsx';
import { ExampleTag } from '../parts/example-tag.tsx';
import { LongRows } from '../parts/long-rows.tsx';
import { RuleTag } from '../parts/rule-mark.tsx';
import { Threads } from '../parts/threads.tsx';
import { words } from '../words/words.ts';
import type { IndicatorRow } from './scorecard-model.ts';

interface ScoreRowsProps {
  readonly rows: readonly IndicatorRow[];
  /** Where a row leads, in words; the explanation of its number when it is not said. */
  readonly leadsTo?: string | undefined;
}

/** Parts of a card; each row is a link to what explains its number. */
export function ScoreRows({ rows, leadsTo = words.value.scorecard.explain }: ScoreRowsProps) {
  return (
    <LongRows class="score-rows">
      {rows.map((row) => (
        <li key={row.key}>
          <ScoreRow row={row} leadsTo={leadsTo} />
        </li>
      ))}
    </LongRows>
  );
}

interface ScoreRowProps {
  readonly row: IndicatorRow;
  readonly leadsTo: string;
}

function ScoreRow({ row, leadsTo }: ScoreRowProps) {
  const { scorecard, status } = words.value;
  return (
    <a class="score-row" href={row.explainHref}>
      <span class="score-row__text">
        <span class="score-row__name">
          {row.name}
          {row.lowerIsBetter && (
            <>
              <span aria-hidden="true"> ↓</span>
              <span class="visually-hidden">, {scorecard.lowerBetter}</span>
            </>
          )}
        </span>
        <span class="score-row__against">
          <FreshMark code={row.key} /> {row.against} {row.example && <ExampleTag />}{' '}
          {row.ruleUnverified && <RuleTag />}
        </span>
      </span>
      <span class="score-row__bar">
        <BulletBar attainment={row.attainment} threads={row.threads} />
      </span>
      <span class={`score-row__value class-${row.threads}`}>
        <span class="score-row__number">
          {row.shown ?? '–'} <Threads filled={row.threads} />
          <span class="visually-hidden">, {status.classes[row.threads]}</span>
        </span>
        {row.raw && <span class="score-row__beside">{row.raw}</span>}
        {row.beside && <span class="score-row__beside">{row.beside}</span>}
      </span>
      <span class="visually-hidden">. {leadsTo}</span>
    </a>
  );
}
