import { useId, useMemo } from 'preact/hooks';
import { BulletBar } from '../parts/chart/bullet-bar.tsx';
import { type Line, LongRows } from '../parts/table/long-rows.tsx';
import { FreshMark } from '../parts/value/changes.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { type SharedMarks, SharedMarksLine, sharedMarks } from '../parts/value/shared-marks.tsx';
import { Threads } from '../parts/value/threads.tsx';
import { words } from '../words/words.ts';
import type { IndicatorRow } from './scorecard-model.ts';

interface ScoreRowsProps {
  readonly rows: readonly IndicatorRow[];
  /** Where a row leads, in words; the explanation of its number when it is not said. */
  readonly leadsTo?: string | undefined;
  /** What is said above them of more than these rows; else they say it themselves. */
  readonly shared?: SharedMarks | undefined;
}

/** A row without attainment has no rule to be marked of. */
export const marksOfRows = (rows: readonly IndicatorRow[]): SharedMarks =>
  sharedMarks(rows, ({ example, attainment, ruleUnverified }) => ({
    example,
    ruleUnverified: attainment === null ? null : ruleUnverified,
  }));

/** Parts of a card; each row is a link to what explains its number. */
export function ScoreRows({ rows, leadsTo = words.value.scorecard.explain, shared }: ScoreRowsProps) {
  const hint = useId();
  const lines = useMemo(() => rows.map(({ name, shown }): Line => [name, shown ?? '–']), [rows]);
  const own = shared ?? marksOfRows(rows);
  return (
    <>
      {!shared && <SharedMarksLine shared={own} />}
      <LongRows class="score-rows" lines={lines}>
        {rows.map((row) => (
          <ScoreRow key={row.key} row={row} shared={own} hint={hint} />
        ))}
      </LongRows>
      <span id={hint} hidden>
        {leadsTo}
      </span>
    </>
  );
}

interface ScoreRowProps {
  readonly row: IndicatorRow;
  readonly shared: SharedMarks;
  /** Id of what says where it leads. */
  readonly hint: string;
}

/** As few boxes as say it: hundreds of rows are scrolled past. */
function ScoreRow({ row, shared, hint }: ScoreRowProps) {
  const { scorecard, status } = words.value;
  return (
    <li>
      <a class="score-row" href={row.explainHref} aria-describedby={hint}>
        <span>
          {row.name}
          {row.lowerIsBetter && (
            <>
              {' '}
              <span role="img" aria-label={scorecard.lowerBetter}>
                ↓
              </span>
            </>
          )}
          <span class="score-row__against">
            <FreshMark code={row.key} /> {row.against} {!shared.example && row.example && <ExampleTag />}{' '}
            {!shared.ruleUnverified && row.ruleUnverified && <RuleTag />}
          </span>
        </span>
        <BulletBar attainment={row.attainment} threads={row.threads} />
        <span class={`score-row__value class-${row.threads}`}>
          {row.shown ?? '–'} <Threads filled={row.threads} label={status.classes[row.threads]} />
          {row.raw && <span class="score-row__beside">{row.raw}</span>}
          {row.beside && <span class="score-row__beside">{row.beside}</span>}
        </span>
      </a>
    </li>
  );
}
