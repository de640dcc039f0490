import { isOpenTask } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { myTasks } from '../../app/live/my-tasks.ts';
import { position } from '../../app/live/position.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { words } from '../words/words.ts';
import { EntryGrid } from './entry-grid.tsx';

/** `/isian`: every open task of the position as a row of one table. */
export function GridScreen() {
  const tasks = myTasks.value?.tasks;
  if (!tasks || facts.value?.asOf == null) {
    return (
      <Screen title={words.value.grid.title} back="/tugas">
        <LoadingLine />
      </Screen>
    );
  }
  // The rows are taken once: the table stays as it was opened, also after its last row was handed in.
  return <EntryGrid key={position.value?.id} tasks={tasks.filter(isOpenTask)} />;
}
