import { Card } from '../parts/card.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { FreshMark } from '../parts/value/changes.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { SharedMarksLine, sharedMarks, sharedMarksNote } from '../parts/value/shared-marks.tsx';
import { words } from '../words/words.ts';
import type { YearRowView } from './year-rows.ts';

/** Realization, target and attainment year by year; a year is a link that shows it above. */
export function YearTable({ years }: { readonly years: readonly YearRowView[] }) {
  const { page } = words.value.overview;
  if (years.length === 0) return null;
  const hasProvisional = years.some(({ provisional }) => provisional !== null);
  const shared = sharedMarks(years, ({ threads, ruleUnverified }) => ({
    example: false,
    ruleUnverified: threads > 0 ? ruleUnverified : null,
  }));
  return (
    <Card title={page.years} flush>
      <SharedMarksLine shared={shared} />
      <DataTable
        caption={page.years}
        captionHidden
        columns={columns(hasProvisional, shared.ruleUnverified)}
        rows={years}
        rowKey={({ year }) => String(year)}
        exported={{ note: sharedMarksNote(shared, '') }}
      />
    </Card>
  );
}

function columns(hasProvisional: boolean, isRuleSaid: boolean): readonly Column<YearRowView>[] {
  const { page, list } = words.value.overview;
  const empty = <span class="quiet">{list.empty}</span>;
  return [
    {
      key: 'year',
      header: page.year,
      rowHeader: true,
      cell: (row) => (
        <a class="table__link" href={row.href} aria-current={row.current ? 'true' : undefined}>
          {row.year}
        </a>
      ),
    },
    {
      key: 'realization',
      header: page.realization,
      numeric: true,
      cell: (row) => (
        <>
          {row.realization ?? empty} <FreshMark code={String(row.year)} />
          {row.position && <span class="table__under">{row.position}</span>}
        </>
      ),
    },
    { key: 'target', header: page.target, numeric: true, cell: (row) => row.target ?? empty },
    {
      key: 'class',
      header: list.attainment,
      cell: (row) =>
        row.threads > 0 ? (
          <>
            <span class="nowrap">
              {row.attainment} <ClassChip threads={row.threads} plain />
            </span>
            {!isRuleSaid && row.ruleUnverified && <RuleTag />}
          </>
        ) : (
          <span class="quiet">{row.attainment}</span>
        ),
    },
    ...(hasProvisional
      ? [{ key: 'provisional', header: page.provisional, cell: (row: YearRowView) => row.provisional ?? '–' }]
      : []),
  ];
}
