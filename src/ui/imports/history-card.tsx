import { useEffect, useState } from 'preact/hooks';
import { personName } from '../../app/live/names.ts';
import { opened } from '../../app/opened.ts';
import { forgetBrought } from '../../app/sheets/desk.ts';
import { imports, readImports, type SheetImport, undoImport } from '../../app/sheets/imports.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { momentText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** Imports that stand or were undone, newest first, as the endpoint knows them. */
export function HistoryCard() {
  const text = words.value.imports;
  const [asking, setAsking] = useState<SheetImport | null>(null);
  useEffect(() => void readImports(), []);
  const known = imports.value;
  const undo = async (one: SheetImport) => {
    setAsking(null);
    announce(await undoneText(one));
  };
  return (
    <Card title={text.history}>
      {known === 'asking' || known === 'unanswered' ? (
        <p class="quiet">{known === 'asking' ? text.historyAsking : text.historyOffline}</p>
      ) : known.length === 0 ? (
        <p class="quiet">{text.historyEmpty}</p>
      ) : (
        <RowList label={text.history}>
          {known.map((one) => (
            <ImportLine key={one.id} one={one} onUndo={() => setAsking(one)} />
          ))}
        </RowList>
      )}
      <Dialog
        open={asking !== null}
        title={text.undoAsk}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button kind="danger" onPress={() => asking && void undo(asking)}>
              {text.undo}
            </Button>
            <Button onPress={() => setAsking(null)}>{text.keep}</Button>
          </>
        }
      >
        {text.undoWhat(asking?.file ?? '')}
      </Dialog>
    </Card>
  );
}

async function undoneText({ id }: SheetImport): Promise<string> {
  const text = words.value.imports;
  const done = await undoImport(id);
  if (done === null) return text.undoUnsent;
  if (done.state === 'undone') {
    forgetBrought();
    return text.undoDone(formatDecimal(String(done.rows)));
  }
  return done.state === 'gone' ? text.undoGone : text.undoChanged(done.keys.slice(0, 3).join(', '));
}

function ImportLine({ one, onUndo }: { readonly one: SheetImport; readonly onUndo: () => void }) {
  const text = words.value.imports;
  const zone = opened.value?.owner.timeZone ?? 'Asia/Makassar';
  const number = (n: number) => formatDecimal(String(n));
  const who = one.person === '' ? text.commandLine : personName(one.person);
  return (
    <ListRow
      lead={<IconTile icon="table" />}
      title={`${one.file} · ${text.kinds[one.kind]}`}
      detail={`${text.by(who, momentText(one.at, zone))} · ${text.sums(number(one.added), number(one.changed), number(one.removed))}`}
      remark={one.undoneAt === null ? undefined : text.undone(momentText(one.undoneAt, zone))}
      tools={
        one.undoneAt === null ? (
          <Button small kind="danger" icon="undo-2" onPress={onUndo}>
            {text.undo}
          </Button>
        ) : undefined
      }
    />
  );
}
