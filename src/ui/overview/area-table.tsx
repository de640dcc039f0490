import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { FreshMark } from '../parts/value/changes.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { words } from '../words/words.ts';
import type { AreaRowView } from './indicator-view.ts';

interface AreaTableProps {
  /** Of the indicator. */
  readonly code: string;
  readonly areas: readonly AreaRowView[];
}

/** The same indicator in the province and in each regency: each its own series. */
export function AreaTable({ code, areas }: AreaTableProps) {
  const { page, list } = words.value.overview;
  if (areas.length === 0) return null;
  const empty = <span class="quiet">{list.empty}</span>;
  return (
    <Card title={page.areas} tools={isMap(areas) && <MapLink code={code} />} flush>
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
          {
            key: 'value',
            header: page.value,
            numeric: true,
            cell: (row) => (
              <>
                {row.value ?? empty} <FreshMark code={row.area} />
              </>
            ),
          },
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

/** One figure alone, or beside that of the whole, is no map. */
const isMap = (areas: readonly AreaRowView[]): boolean =>
  areas.filter(({ value }) => value !== null).length > 2;

function MapLink({ code }: { readonly code: string }) {
  return (
    <ButtonLink href={`/peta-petak?indikator=${encodeURIComponent(code)}`} icon="map-pin" kind="quiet" small>
      {words.value.tileMap.open}
    </ButtonLink>
  );
}
