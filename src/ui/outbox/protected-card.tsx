import { useEffect } from 'preact/hooks';
import { lookAtStorage, storageState } from '../../app/storage-state.ts';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { sizeText } from '../words/number.ts';
import { unknownSpace } from '../words/unknown-space.ts';
import { words } from '../words/words.ts';

/** Whether the browser keeps the unsent safe, and how much room there is; leads to the account page. */
export function ProtectedCard() {
  useEffect(() => void lookAtStorage().catch(console.error), []);
  const { used, quota, persisted } = storageState.value;
  const text = words.value.outbox;
  return (
    <RowList>
      <ListRow
        href="/saya#penyimpanan"
        lead={
          <IconTile icon={persisted ? 'shield-check' : 'triangle-alert'} tone={persisted ? 'done' : 'warn'} />
        }
        title={persisted ? text.protected : words.value.states.unprotected.title}
        detail={
          used !== null && quota !== null ? text.space(sizeText(used), sizeText(quota)) : unknownSpace(used)
        }
      />
    </RowList>
  );
}
