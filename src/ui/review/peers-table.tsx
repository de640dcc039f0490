import { EmptyState } from '../parts/state/empty-state.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import type { PeerRow } from './review-model.ts';

interface PeersTableProps {
  readonly peers: readonly PeerRow[];
  readonly unit: string;
}

/** The same indicator and period elsewhere: what a neighbour reached makes a slip of the pen visible. */
export function PeersTable({ peers, unit }: PeersTableProps) {
  const { review } = words.value;
  if (peers.length === 0) return <EmptyState>{review.noPeers}</EmptyState>;
  return (
    <DataTable
      caption={review.peers}
      captionHidden
      rows={peers}
      rowKey={(row) => row.key}
      exported={{ note: '' }}
      columns={[
        {
          key: 'area',
          header: review.peerArea,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name} {row.example && <ExampleTag />}
            </>
          ),
        },
        {
          key: 'value',
          header: unit ? `${review.peerValue} (${unit})` : review.peerValue,
          numeric: true,
          cell: (row) => row.value,
        },
        { key: 'state', header: review.peerState, cell: (row) => row.state },
      ]}
    />
  );
}
