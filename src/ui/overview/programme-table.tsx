import { Card } from '../parts/card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { programmeHref } from '../parts/value/programme-href.ts';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';

export interface ProgrammeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Activities stand one step in. */
  readonly isActivity: boolean;
  readonly ceiling: string | null;
  readonly spent: string | null;
  readonly unit: string;
  readonly example: boolean;
  readonly verified: boolean;
}

export function ProgrammeTable({ programmes }: { readonly programmes: readonly ProgrammeView[] }) {
  const sentences = words.value.overview.missionPage;
  if (programmes.length === 0) {
    return (
      <Card title={sentences.programmes}>
        <EmptyState>{sentences.noProgrammes}</EmptyState>
      </Card>
    );
  }
  const unknown = <span class="quiet">{sentences.none}</span>;
  return (
    <Card title={sentences.programmes} tools={sentences.programmesNote} flush>
      <DataTable
        caption={sentences.programmes}
        captionHidden
        columns={[
          { key: 'code', header: sentences.code, cell: ({ code }) => <span class="nowrap">{code}</span> },
          {
            key: 'name',
            header: sentences.name,
            rowHeader: true,
            cell: (programme) => (
              <span class={programme.isActivity ? 'programme programme--inner' : 'programme'}>
                {programme.isActivity ? (
                  programme.name
                ) : (
                  <a href={programmeHref(programme.id)}>{programme.name}</a>
                )}
                {!programme.verified && !programme.example && <UnverifiedTag />}
                {programme.example && <ExampleTag />}
              </span>
            ),
          },
          {
            key: 'ceiling',
            header: sentences.ceiling,
            cell: ({ ceiling }) => ceiling ?? unknown,
            numeric: true,
          },
          { key: 'spent', header: sentences.spent, cell: ({ spent }) => spent ?? unknown, numeric: true },
          { key: 'unit', header: sentences.answers, cell: ({ unit }) => unit },
        ]}
        rows={programmes}
        rowKey={({ id }) => id}
        exported={{ note: '' }}
      />
    </Card>
  );
}
