import { DEFAULT_VALUE_FOR_MONEY_PACK as PACK } from '../../domain/value-for-money/default-value-for-money-pack.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import type { Quadrant } from '../../domain/value-for-money/value-for-money-pack.ts';
import { Card } from '../parts/card.tsx';
import { ChartScatter, type ScatterPoint, type ScatterShape } from '../parts/chart/chart-scatter.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

const SHAPES: Readonly<Record<Quadrant, ScatterShape>> = {
  'cheap-works': 'circle',
  'expensive-works': 'square',
  'cheap-fails': 'triangle',
  'expensive-fails': 'rhomb',
};

/** Marks with names stay readable up to so many. */
const NAMED = 12;

/** The quadrant: cost against its comparison, outcome against its target. */
export function ValueChart({ lines }: { readonly lines: readonly ValueLine[] }) {
  const say = words.value.valueForMoney;
  const { titles } = PACK.quadrant;
  const placed = lines.flatMap((line): ScatterPoint[] => {
    const { quadrant, title, costPercent } = line.placement;
    if (!quadrant || !costPercent || line.outcome === null) return [];
    return [
      {
        key: line.id,
        name: line.name,
        x: costPercent.decimal,
        y: line.outcome,
        shownX: percentText(costPercent.display, 2),
        shownY: percentText(line.outcome, 2),
        shape: SHAPES[quadrant],
        kind: title ?? '',
        isNamed: lines.length <= NAMED || line.isOutlier,
      },
    ];
  });
  return (
    <Card title={say.chart} tools={<UnverifiedTag />}>
      {placed.length > 0 && (
        <ChartScatter
          title={say.chart}
          summary={say.chartSummary(placed.length, lines.length)}
          points={placed}
          xTitle={say.costAxis}
          yTitle={say.outcomeAxis}
          axisText={(tick) => percentText(String(tick))}
          lines={{ x: Number(PACK.quadrant.cheapUpTo), y: Number(PACK.quadrant.worksFrom) }}
          corners={[
            titles['cheap-works'],
            titles['expensive-works'],
            titles['cheap-fails'],
            titles['expensive-fails'],
          ]}
        />
      )}
      <p class="quiet small">{say.chartSummary(placed.length, lines.length)}</p>
    </Card>
  );
}
