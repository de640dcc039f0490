import { unitShortName } from '../../app/live/names.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Standing } from '../../domain/scoring/columns/standings.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Card } from '../parts/card.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import { cardHref } from './explain-address.ts';

interface ComparisonCardProps {
  /** Best first; those without a total last. */
  readonly standings: readonly Standing[];
  readonly unit: string;
  readonly basis: Basis;
  /** Scored by rules that nobody has read in the regulation. */
  readonly ruleUnverified: boolean;
}

/** The units directly above and below one of a list: its own row may lie far down. */
export function besideText(scored: readonly Standing[], at: number, basis: Basis): string {
  const say = words.value.cardBeside;
  const named = (one: Standing | undefined): string | null =>
    one ? `${unitShortName(one.unit)} (${formatDecimal(one.totals[basis].display ?? '', 2)})` : null;
  return say.beside(named(scored[at - 1]), named(scored[at + 1]));
}

/** The total of this unit beside those of the others one may read; each leads to the card that explains it. */
export function ComparisonCard({ standings, unit, basis, ruleUnverified }: ComparisonCardProps) {
  const say = words.value.cardBeside;
  const scored = standings.filter(({ totals }) => totals[basis].display !== null);
  if (standings.length < 2) return null;
  const at = scored.findIndex((one) => one.unit === unit);
  // Equal totals share a place.
  const placeOf = (one: Standing): number =>
    1 + scored.findIndex(({ totals }) => totals[basis].display === one.totals[basis].display);
  const columns: readonly Column<Standing>[] = [
    {
      key: 'place',
      header: say.place,
      numeric: true,
      cell: (one) => (one.totals[basis].display === null ? '–' : placeOf(one)),
    },
    {
      key: 'unit',
      header: say.unit,
      rowHeader: true,
      cell: (one) => (
        <>
          <a href={cardHref({ unit: one.unit, year: one.year, basis })}>{unitShortName(one.unit)}</a>
          {one.unit === unit && <strong> · {say.own}</strong>}
        </>
      ),
    },
    {
      key: 'total',
      header: say.total,
      numeric: true,
      cell: ({ totals }) => {
        const { display } = totals[basis];
        return display === null ? say.noTotal : formatDecimal(display, 2);
      },
    },
    {
      key: 'class',
      header: say.class,
      cell: ({ totals }) => <ClassChip threads={threadsOf(totals[basis].classId)} plain />,
    },
  ];
  return (
    <Card title={say.compared} tools={ruleUnverified ? <RuleTag /> : undefined}>
      {at >= 0 && (
        <p>
          {say.rank(placeOf(scored[at] as Standing), scored.length)} {besideText(scored, at, basis)}
        </p>
      )}
      <DataTable
        caption={say.comparedTable(standings[0]?.year ?? 0)}
        captionHidden
        columns={columns}
        rows={standings}
        rowKey={(one) => one.unit}
        exported={{ note: say.compared }}
      />
    </Card>
  );
}
