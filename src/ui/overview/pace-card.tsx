import { Card } from '../parts/card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { words } from '../words/words.ts';
import { PaceLine } from './pace-line.tsx';
import type { PaceView } from './pace-view.ts';

/** Spending against an even pace; the table beneath holds the same points. */
export function PaceCard({ pace, year }: { readonly pace: PaceView | null; readonly year: number }) {
  const sentences = words.value.overview.pace;
  if (!pace) {
    return (
      <Card title={sentences.title(year)}>
        <EmptyState>{sentences.none}</EmptyState>
      </Card>
    );
  }
  return (
    <Card title={pace.title} tools={pace.example && <ExampleTag />}>
      <Figure value={pace.share} size="large">
        <span class="figure__unit small">{pace.of}</span>
      </Figure>
      <PaceLine points={pace.points} summary={pace.summary} />
      <p class="quiet small">{pace.notes.join(' ')}</p>
      <details class="twin">
        <summary>{sentences.asTable}</summary>
        <DataTable
          caption={pace.title}
          captionHidden
          columns={[
            { key: 'day', header: sentences.day, cell: (point) => point.day, rowHeader: true },
            { key: 'share', header: sentences.share, cell: (point) => point.share, numeric: true },
            { key: 'even', header: sentences.even, cell: (point) => point.even, numeric: true },
          ]}
          rows={pace.points}
          rowKey={(point) => point.key}
          exported={{ note: '' }}
        />
      </details>
    </Card>
  );
}
