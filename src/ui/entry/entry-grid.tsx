import { useState } from 'preact/hooks';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { pastedBlock } from '../../domain/sheets/pasted-block.ts';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { GRID_COLUMNS, placeBlock } from './grid-cells.ts';
import { fieldOf, walkGrid } from './grid-keys.ts';
import { GridHead, GridLine } from './grid-line.tsx';
import { standOf } from './grid-stand.ts';
import { type GridRow, setRow, useGrid } from './use-grid.ts';

/** A table to type and paste in; every good row leaves as its own work, every other stays with its reason. */
export function EntryGrid({ tasks }: { readonly tasks: readonly Task[] }) {
  const rows = useGrid(tasks);
  const text = words.value.grid;
  if (rows && rows.length > 0) return <Filling rows={rows} />;
  return (
    <Screen title={text.title} back="/tugas">
      {rows ? (
        <EmptyState actions={<ButtonLink href="/tugas">{words.value.entry.toTasks}</ButtonLink>}>
          {text.nothingOpen}
        </EmptyState>
      ) : (
        <LoadingLine />
      )}
    </Screen>
  );
}

/** What a paste replaced, to take it back. */
interface Pasted {
  readonly said: string;
  readonly before: ReadonlyMap<GridRow, EntryDraft>;
}

function Filling({ rows }: { readonly rows: readonly GridRow[] }) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const text = words.value.grid;

  const paste = (event: ClipboardEvent) => {
    const field = fieldOf(event.target);
    const block = pastedBlock(event.clipboardData?.getData('text/plain') ?? '');
    // One cell is an ordinary paste, into the text where the caret stands.
    if (!field || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return;
    event.preventDefault();
    const column = GRID_COLUMNS[Number(field.dataset.column)] ?? 'value';
    const open = rows.map((row) => (row.outcome.peek() === 'queued' ? null : row.draft.peek()));
    const { changed, leftOut } = placeBlock(open, { row: Number(field.dataset.row), column }, block);
    setPasted({ said: text.pasted(changed.size) + text.leftOut(leftOut), before: replaced(rows, changed) });
  };

  const undo = () => {
    for (const [row, draft] of pasted?.before ?? []) if (row.outcome.peek() !== 'queued') setRow(row, draft);
    setPasted(null);
    announce(text.pasteUndone);
  };

  // Whoever leaves a cell may be on the way to its form, which reads the same draft.
  const flush = () => {
    for (const { form } of rows) void form.flush();
  };

  return (
    <Screen title={text.title} back="/tugas" actions={<SendBar rows={rows} onSent={() => setPasted(null)} />}>
      <p class="quiet entry-grid__hint">{text.hint}</p>
      <div role="status">
        {pasted && (
          <Notice
            tone="info"
            icon="table"
            title={pasted.said}
            actions={
              <Button small icon="undo-2" onPress={undo}>
                {text.undoPaste}
              </Button>
            }
          />
        )}
      </div>
      <div class="table entry-grid">
        <div class="table__scroll">
          <table data-rows={rows.length} onKeyDown={walkGrid} onPaste={paste} onFocusOut={flush}>
            <caption class="visually-hidden">{text.caption}</caption>
            <GridHead />
            <tbody>
              {rows.map((row, place) => (
                <GridLine key={row.task.id} row={row} place={place} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Screen>
  );
}

/** Puts the changed drafts in their rows and answers what stood there. */
function replaced(
  rows: readonly GridRow[],
  changed: ReadonlyMap<number, EntryDraft>,
): ReadonlyMap<GridRow, EntryDraft> {
  const before = new Map<GridRow, EntryDraft>();
  for (const [place, draft] of changed) {
    const row = rows[place];
    if (!row) continue;
    before.set(row, row.draft.peek());
    setRow(row, draft);
  }
  return before;
}

const openStand = ({ task, draft, start, outcome }: GridRow) =>
  outcome.value === 'queued' ? null : standOf(task, draft.value, start);

function SendBar({ rows, onSent }: { readonly rows: readonly GridRow[]; readonly onSent: () => void }) {
  const [busy, setBusy] = useState(false);
  const text = words.value.grid;
  const touched = rows.filter((row) => ![null, 'untouched'].includes(openStand(row)));
  const ready = rows.filter((row) => openStand(row) === 'ready');

  const send = async () => {
    setBusy(true);
    let sent = 0;
    for (const row of ready) if (await sendRow(row)) sent += 1;
    setBusy(false);
    onSent();
    announce(text.sent(sent) + text.staying(touched.length - sent));
  };

  return (
    <>
      <p class="action-bar__note">
        {ready.length === 0 ? text.nothingReady : text.progress(ready.length, touched.length)}
      </p>
      <Button
        kind="primary"
        full
        trailingIcon="arrow-right"
        busy={busy}
        disabled={ready.length === 0}
        onPress={() => void send()}
      >
        {text.send(ready.length)}
      </Button>
    </>
  );
}

/** One row as its own command; what goes wrong is said in the row and stops no other. */
async function sendRow({ form, outcome }: GridRow): Promise<boolean> {
  const sent = await form.handIn();
  if (!sent) return false;
  outcome.value = sent.ok ? 'queued' : sent.problem;
  return sent.ok;
}
