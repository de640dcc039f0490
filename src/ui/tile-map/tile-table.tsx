import type { Indicator } from '../../domain/indicator.ts';
import type { PeriodId } from '../../domain/period.ts';
import { Card } from '../parts/card.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { MARKS, type TileMapView, tileChangeText } from './tile-view.ts';

interface TileTableProps {
  readonly indicator: Indicator;
  readonly period: PeriodId;
  readonly view: TileMapView;
}

/** What the map says, as a table and as a file. */
export function TileTable({ indicator, period, view }: TileTableProps) {
  const { tileMap: say, overview } = words.value;
  const caption = `${indicator.name}, ${periodText(period)} (${indicator.measureUnit})`;
  const rangeOf = (at: number): string => view.classes[at]?.range ?? '';
  return (
    <Card title={say.table} flush>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          {
            key: 'area',
            header: overview.page.area,
            rowHeader: true,
            cell: ({ name, href }) => (
              <a class="table__link" href={href}>
                {name}
              </a>
            ),
          },
          {
            key: 'value',
            header: overview.page.value,
            numeric: true,
            cell: ({ value }) => value ?? <span class="quiet">{say.noValue}</span>,
          },
          {
            key: 'class',
            header: say.className,
            cell: (tile) => tile.class >= 0 && `${MARKS[tile.class]} ${rangeOf(tile.class)}`,
          },
          {
            key: 'change',
            header: overview.page.change,
            numeric: true,
            cell: ({ change }) => (change ? tileChangeText(change) : '–'),
          },
        ]}
        rows={[...view.tiles].sort((a, b) => (a.area < b.area ? -1 : 1))}
        rowKey={({ area }) => area}
        exported={{ note: say.note }}
      />
    </Card>
  );
}
