import { useEffect, useMemo } from 'preact/hooks';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { readableUnits } from '../../app/live/readable-units.ts';
import { unitScorecard } from '../../app/live/unit-scorecard.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { Figure } from '../parts/value/figure.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';

interface ScoreCardProps {
  readonly unit: string;
  readonly year: number;
}

/** Total and class as approved, the provisional beside it, and the four perspectives. */
export function ScoreCard({ unit, year }: ScoreCardProps) {
  const asked = useMemo(
    () =>
      unitScorecard(
        () => unit,
        () => year,
      ),
    [unit, year],
  );
  useEffect(() => asked.stop, [asked]);
  const text = words.value.institutions;
  const { value } = asked.answer.value;
  const href = `/kartu-skor?${new URLSearchParams({ unit, tahun: String(year) })}`;
  return (
    <Card
      title={text.scorecard(year)}
      tools={
        <ButtonLink href={href} small icon="layout-dashboard">
          {text.open}
        </ButtonLink>
      }
    >
      {!readableUnits().includes(unit) ? (
        <p class="quiet">{text.noFigures}</p>
      ) : value ? (
        <Totals card={value} />
      ) : (
        <LoadingLine />
      )}
    </Card>
  );
}

function Totals({ card: { approved, provisional } }: { readonly card: Scorecard }) {
  const text = words.value.institutions;
  const { perspectives } = words.value.status;
  const shown = approved.total ? formatDecimal(approved.total.display, 2) : '–';
  const beside = provisional.total ? formatDecimal(provisional.total.display, 2) : '–';
  return (
    <div class="stack">
      <p>
        <Figure value={shown}>
          <ClassChip threads={threadsOf(approved.classId)} />
        </Figure>
      </p>
      <p class="quiet small">
        {text.approved} · {text.beside(beside)}
      </p>
      <RuleMark rules={rulesToMark(approved.explanation)} />
      <FactList
        facts={approved.perspectives.map(({ perspective, value, classId }) => ({
          label: perspectives[perspective],
          value: value ? (
            <>
              {formatDecimal(value.display, 2)} <ClassChip threads={threadsOf(classId)} plain />
            </>
          ) : (
            text.unknown
          ),
          tone: value ? 'plain' : 'quiet',
        }))}
      />
    </div>
  );
}
