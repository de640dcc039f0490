export type ThreadCount = 0 | 1 | 2 | 3 | 4 | 5;

interface ThreadsProps {
  readonly filled: ThreadCount;
  /** The class in words, where none stand beside it. */
  readonly label?: string | undefined;
}

/** Benang: five strokes, as many filled as the attainment class has. A drawing; the word beside it carries the meaning. */
export const Threads = ({ filled, label }: ThreadsProps) => (
  <span
    class={`threads threads--${filled}`}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  />
);
