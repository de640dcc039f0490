import { useRef } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { isOpenTask, type Task } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { taskById } from '../../app/live/my-tasks.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { words } from '../words/words.ts';
import { ClosedTask } from './closed-task.tsx';
import { FillIn } from './fill-in.tsx';
import { FilledTask } from './filled-task.tsx';

/** `/tugas/:id/isi`: the form while the period is open, what was sent once it is handed in, the way out when closed. */
export function EntryForm() {
  const id = useRoute().params.id ?? '';
  const task = taskById(id);
  if (!task) return <Missing />;
  return <ForTask key={task.id} task={task} />;
}

function ForTask({ task }: { readonly task: Task }) {
  // Once the form is open it stays: handing it in moves the task to the filled ones while its answer is on screen.
  const isFilling = useRef(false);
  if (isOpenTask(task)) isFilling.current = true;
  if (isFilling.current) return <FillIn task={task} />;
  if (task.group === 'filled') return <FilledTask task={task} />;
  return <ClosedTask task={task} />;
}

function Missing() {
  const text = words.value.entry;
  return (
    <Screen title={words.value.tasks.title} back="/tugas">
      {facts.value ? (
        <EmptyState actions={<ButtonLink href="/tugas">{text.toTasks}</ButtonLink>}>
          {text.notFound}
        </EmptyState>
      ) : (
        <LoadingLine />
      )}
    </Screen>
  );
}
