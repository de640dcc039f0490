import { words } from '../../words/words.ts';
import { type Column, DataTable } from '../table/data-table.tsx';
import type { ChartPoint } from './chart-points.ts';

interface ChartTableProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
}

/** The table twin of a chart: the same points, newest first. */
export function ChartTable({ title, points }: ChartTableProps) {
  const { period, realization, target, remark, noValue } = words.value.parts.chart;
  const columns: Column<ChartPoint>[] = [
    { key: 'period', header: period, cell: (point) => point.label, rowHeader: true },
    { key: 'value', header: realization, cell: (point) => point.shownValue ?? noValue, numeric: true },
  ];
  if (points.some((point) => point.shownTarget !== null)) {
    columns.push({ key: 'target', header: target, cell: (point) => point.shownTarget ?? '–', numeric: true });
  }
  if (points.some((point) => point.remark !== undefined)) {
    columns.push({ key: 'remark', header: remark, cell: (point) => point.remark ?? '–' });
  }
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={columns}
      rows={points.toReversed()}
      rowKey={(point) => point.key}
      counted
    />
  );
}
