import type { ComponentChildren } from 'preact';

interface SectionHeadingProps {
  readonly children: ComponentChildren;
  /** How many, or any short remark at the right. */
  readonly count?: ComponentChildren;
  readonly id?: string | undefined;
}

export function SectionHeading({ children, count, id }: SectionHeadingProps) {
  return (
    <div class="section-heading">
      <h2 id={id}>{children}</h2>
      {count !== undefined && <span class="section-heading__count">{count}</span>}
    </div>
  );
}
