import { Card } from '../parts/card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { SharedMarksLine, sharedMarks, sharedMarksNote } from '../parts/value/shared-marks.tsx';
import { SourceName } from '../parts/value/source-name.tsx';
import { StateChip } from '../parts/value/state-chip.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import type { EntryRowView } from './entry-row-view.ts';

/** Every entry of an indicator in one area: state, who, when, and the way to its evidence. */
export function EntryTable({ rows }: { readonly rows: readonly EntryRowView[] }) {
  const { page } = words.value.overview;
  if (rows.length === 0) {
    return (
      <Card title={page.entries}>
        <EmptyState>{page.noEntries}</EmptyState>
      </Card>
    );
  }
  const shared = sharedMarks(rows, ({ example }) => ({ example, ruleUnverified: null }));
  return (
    <Card title={page.entries} flush>
      <SharedMarksLine shared={shared} />
      <DataTable
        caption={page.entries}
        captionHidden
        columns={[
          {
            key: 'period',
            header: page.period,
            rowHeader: true,
            cell: (row) => (
              <a class="table__link nowrap" href={row.href} aria-current={row.current ? 'true' : undefined}>
                {row.period}
              </a>
            ),
          },
          {
            key: 'value',
            header: page.value,
            numeric: true,
            cell: (row) => (
              <>
                {row.value}
                {row.why && <span class="table__under table__why">{row.why}</span>}
                {row.conflict && <span class="table__under warn-text">{page.conflict}</span>}
              </>
            ),
          },
          { key: 'state', header: page.state, cell: (row) => <StateChip state={row.state} /> },
          {
            key: 'who',
            header: `${page.who} · ${page.when}`,
            cell: (row) => (
              <>
                {row.who}
                {row.source && (
                  <>
                    {' '}
                    · <SourceName source={row.source} />
                  </>
                )}
                {!row.verified && <UnverifiedTag />}
                {!shared.example && row.example && <ExampleTag />}
                {row.when && <span class="table__under">{row.when}</span>}
              </>
            ),
          },
          {
            key: 'evidence',
            header: page.evidence,
            cell: (row) =>
              row.files === 0 ? (
                <span class="quiet">{page.files(0)}</span>
              ) : (
                <a href={row.href}>{page.files(row.files)}</a>
              ),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        counted
        exported={{ note: sharedMarksNote(shared, '') }}
      />
    </Card>
  );
}
