import { words } from '../../words/words.ts';
import { type ThreadCount, Threads } from './threads.tsx';

interface ClassScaleProps {
  /** Bounds as read, worst class first: `≤ 50`, `> 50`, `> 65`, `> 75`, `> 90`. */
  readonly bounds: readonly [string, string, string, string, string];
  readonly current: ThreadCount;
}

const CLASSES = [1, 2, 3, 4, 5] as const;

/** The five classes with their bounds; the one that holds is framed. */
export function ClassScale({ bounds, current }: ClassScaleProps) {
  return (
    <ol class="class-scale">
      {CLASSES.map((threads, index) => (
        <li
          key={threads}
          class={
            threads === current
              ? `class-scale__item class-scale__item--current class-${threads}`
              : 'class-scale__item'
          }
          aria-current={threads === current ? 'true' : undefined}
        >
          <Threads filled={threads} />
          <span class="visually-hidden">{words.value.status.classes[threads]}</span>
          {bounds[index]}
        </li>
      ))}
    </ol>
  );
}
