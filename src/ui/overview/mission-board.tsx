import { EmptyState } from '../parts/state/empty-state.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { RhombNumber } from '../parts/value/rhomb-number.tsx';
import { SharedMarksLine, sharedMarks } from '../parts/value/shared-marks.tsx';
import { words } from '../words/words.ts';
import { FigureCell } from './figure-cell.tsx';
import type { MissionRowView } from './mission-row-view.ts';

interface MissionBoardProps {
  readonly rows: readonly MissionRowView[];
  /** Codes of indicators whose figure arrived a moment ago. */
  readonly figureHref: (code: string) => string;
}

/** One row per mission: who answers for it and its key indicators. */
export function MissionBoard({ rows, figureHref }: MissionBoardProps) {
  const { missionAndOwner, mainIndicators } = words.value.overview;
  const shared = sharedMarks(
    rows.flatMap(({ cells }) => cells),
    ({ example, attainment }) => ({ example, ruleUnverified: attainment?.ruleUnverified ?? null }),
  );
  return (
    <section class="board" aria-label={missionAndOwner}>
      <div class="board__head" aria-hidden="true">
        <span>{missionAndOwner}</span>
        <span>{mainIndicators}</span>
      </div>
      <SharedMarksLine shared={shared} />
      <ol class="board__rows">
        {rows.map((row) => (
          <li key={row.number} class="board__row">
            <MissionHead row={row} isMarked={!shared.example} />
            <div class="board__cells">
              {row.cells.map((cell) => (
                <FigureCell key={cell.code} cell={cell} shared={shared} href={figureHref(cell.code)} />
              ))}
              <RowRest row={row} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function MissionHead({ row, isMarked }: { readonly row: MissionRowView; readonly isMarked: boolean }) {
  const number = Number(row.number);
  return (
    <a class="board__mission" href={row.href}>
      {Number.isFinite(number) && <RhombNumber number={number} />}
      <span>
        <span class="board__title">
          {row.title} {isMarked && row.example && <ExampleTag />}
        </span>
        <span class="board__units">{row.units}</span>
      </span>
    </a>
  );
}

function RowRest({ row }: { readonly row: MissionRowView }) {
  const { noSource, notCounted } = words.value.overview;
  if (row.cells.length === 0) {
    return (
      <div class="board__rest board__rest--whole">
        <EmptyState title={noSource}>{notCounted}</EmptyState>
      </div>
    );
  }
  if (!row.rest) return null;
  return (
    <div class="board__rest">
      <EmptyState>{row.rest}</EmptyState>
    </div>
  );
}
