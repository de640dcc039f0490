import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import {
  type SharedMarks,
  SharedMarksLine,
  sharedMarks,
  sharedMarksNote,
} from '../parts/value/shared-marks.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import type { IndicatorRowView } from './indicator-row-view.ts';

interface IndicatorTableProps {
  readonly rows: readonly IndicatorRowView[];
  /** Which of all they are, for the file. */
  readonly filters: string;
}

/** All indicators that match, one line each. */
export function IndicatorTable({ rows, filters }: IndicatorTableProps) {
  const { list } = words.value.overview;
  const shared = sharedMarks(rows, ({ example, attainment }) => ({
    example,
    ruleUnverified: attainment?.ruleUnverified ?? null,
  }));
  return (
    <div class="card card--flush">
      <SharedMarksLine shared={shared} />
      <DataTable
        caption={list.title}
        captionHidden
        columns={columns(shared)}
        rows={rows}
        rowKey={({ code }) => code}
        exported={{ note: sharedMarksNote(shared, filters) }}
        asText
        empty={list.none}
      />
    </div>
  );
}

function columns(shared: SharedMarks): readonly Column<IndicatorRowView>[] {
  const { list, freshness } = words.value.overview;
  const empty = <span class="quiet">{list.empty}</span>;
  return [
    {
      key: 'name',
      header: list.name,
      rowHeader: true,
      cell: (row) => (
        <>
          <a class="table__link" href={row.href}>
            {row.name}
          </a>
          {!row.verified && !row.example && <UnverifiedTag />}
          {!shared.example && row.example && <ExampleTag />}
          <span class="table__under">
            {row.code} · {row.owner}
          </span>
        </>
      ),
    },
    {
      key: 'value',
      header: list.value,
      numeric: true,
      besideName: true,
      cell: (row) => (
        <>
          {row.value ?? empty}
          {row.value && row.unit && <span class="table__under">{row.unit}</span>}
        </>
      ),
    },
    {
      key: 'period',
      header: list.period,
      cell: (row) => row.period && <span class="nowrap">{row.period}</span>,
    },
    { key: 'direction', header: list.direction, cell: (row) => row.value && <TrendMark {...row.mark} /> },
    { key: 'target', header: list.target, numeric: true, cell: (row) => row.target ?? empty },
    {
      key: 'attainment',
      header: list.attainment,
      cell: ({ attainment }) =>
        attainment ? (
          <>
            <span class="nowrap">
              <ClassChip threads={attainment.threads} plain /> {attainment.text}
            </span>
            {!shared.ruleUnverified && attainment.ruleUnverified && <RuleTag />}
          </>
        ) : (
          empty
        ),
    },
    {
      key: 'age',
      header: list.age,
      cell: (row) =>
        row.freshness && <span class={`age age--${row.freshness}`}>{freshness[row.freshness]}</span>,
    },
  ];
}
