import type { ComponentChildren } from 'preact';
import { LongRows } from './table/long-rows.tsx';

interface RowListProps {
  /** `ListRow` or `TaskRow`, each one row. */
  readonly children: ComponentChildren;
  readonly tone?: 'plain' | 'warn' | undefined;
  /** Edge to edge, in the list half of a split. */
  readonly flush?: boolean | undefined;
  readonly label?: string | undefined;
}

export function RowList({ children, tone = 'plain', flush, label }: RowListProps) {
  return (
    <LongRows class={`row-list row-list--${tone}${flush ? ' row-list--flush' : ''}`} label={label}>
      {children}
    </LongRows>
  );
}
