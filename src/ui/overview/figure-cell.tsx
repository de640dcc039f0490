import { Spark } from '../parts/chart/spark.tsx';
import { FreshMark, useIsChanged } from '../parts/value/changes.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { ScoreCell } from '../parts/value/score-cell.tsx';
import type { SharedMarks } from '../parts/value/shared-marks.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { VisuallyHidden } from '../parts/visually-hidden.tsx';
import type { CellView } from './cell-view.ts';

interface FigureCellProps {
  readonly cell: CellView;
  /** What the board says of all its figures already. */
  readonly shared: SharedMarks;
  readonly href: string;
}

/** One key indicator of a mission: value, direction, class where a target exists, and what still waits. */
export function FigureCell({ cell, shared, href }: FigureCellProps) {
  const changed = useIsChanged(cell.code);
  const detail = [cell.change, cell.period].filter(Boolean).join(' · ');
  return (
    <div class={changed ? 'board__cell board__cell--changed' : 'board__cell'}>
      <ScoreCell
        name={cell.name}
        value={cell.value}
        mark={<TrendMark {...cell.mark} />}
        detail={detail}
        spark={cell.spark && <Spark {...cell.spark} />}
        tags={<CellTags cell={cell} isExampleSaid={shared.example} />}
        href={href}
      />
      {(cell.attainment || cell.waiting || changed) && (
        <p class="board__remarks">
          {cell.attainment && (
            <span class="board__class">
              <ClassChip threads={cell.attainment.threads} plain /> {cell.attainment.text}
            </span>
          )}
          {!shared.ruleUnverified && cell.attainment?.ruleUnverified && <RuleTag />}
          {cell.waiting && <span class="warn-text">{cell.waiting}</span>}
          <FreshMark code={cell.code} />
        </p>
      )}
    </div>
  );
}

function CellTags({ cell, isExampleSaid }: { readonly cell: CellView; readonly isExampleSaid: boolean }) {
  return (
    <>
      {!cell.verified && <UnverifiedTag />}
      {!isExampleSaid && cell.example && <ExampleTag />}
      <VisuallyHidden>, </VisuallyHidden>
    </>
  );
}
