import { Card } from '../parts/card.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { TrendMark } from '../parts/trend-mark.tsx';
import { words } from '../words/words.ts';
import type { AreaRowView } from './indicator-view.ts';

/** The same indicator in the province and in each regency: each its own series. */
export function AreaTable({ areas }: { readonly areas: readonly AreaRowView[] }) {
  const { page, list } = words.value.overview;
  if (areas.length === 0) return null;
  const empty = <span class="quiet">{list.empty}</span>;
  return (
    <Card title={page.areas} flush>
      <DataTable
        caption={page.areas}
        captionHidden
        columns={[
          {
            key: 'area',
            header: page.area,
            rowHeader: true,
            cell: (row) => (
              <a class="table__link" href={row.href}>
                {row.name}
              </a>
            ),
          },
          { key: 'value', header: page.value, numeric: true, cell: (row) => row.value ?? empty },
          { key: 'period', header: page.period, cell: (row) => <span class="nowrap">{row.period}</span> },
          { key: 'mark', header: list.direction, cell: (row) => row.mark && <TrendMark {...row.mark} /> },
          { key: 'change', header: page.change, numeric: true, cell: (row) => row.change ?? '–' },
        ]}
        rows={areas}
        rowKey={({ area }) => area}
        exported={{ note: '' }}
        counted
      />
    </Card>
  );
}
