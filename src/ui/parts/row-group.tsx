import type { ComponentChild } from 'preact';
import { RowList } from './row-list.tsx';
import { SectionHeading } from './section-heading.tsx';

interface RowGroupProps<T> {
  readonly label: string;
  readonly list: readonly T[];
  readonly tone?: 'plain' | 'warn' | undefined;
  /** One row, with its key. */
  readonly children: (item: T) => ComponentChild;
}

/** Rows under a heading that says how many there are; nothing while there is none. */
export function RowGroup<T>({ label, list, tone, children }: RowGroupProps<T>) {
  if (list.length === 0) return null;
  return (
    <section class="stack">
      <SectionHeading count={list.length}>{label}</SectionHeading>
      <RowList label={label} tone={tone}>
        {list.map(children)}
      </RowList>
    </section>
  );
}
