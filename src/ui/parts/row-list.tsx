import type { ComponentChildren } from 'preact';

interface RowListProps {
  /** `ListRow` or `TaskRow`. */
  readonly children: ComponentChildren;
  readonly tone?: 'plain' | 'warn' | undefined;
  /** Edge to edge, in the list half of a split. */
  readonly flush?: boolean | undefined;
  readonly label?: string | undefined;
}

export function RowList({ children, tone = 'plain', flush, label }: RowListProps) {
  return (
    <ul class={`row-list row-list--${tone}${flush ? ' row-list--flush' : ''}`} aria-label={label}>
      {children}
    </ul>
  );
}
