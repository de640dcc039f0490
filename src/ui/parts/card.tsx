import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  readonly title?: ComponentChildren;
  /** At the right of the title. */
  readonly tools?: ComponentChildren;
  /** Gold top edge: the one panel of a screen that advises. */
  readonly gold?: boolean | undefined;
  readonly tone?: 'plain' | 'warn' | 'error' | 'chosen' | undefined;
  /** Without inner padding, for tables and rows. */
  readonly flush?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A white field with a hairline. With a title it is a named section. */
export function Card({ title, tools, gold, tone = 'plain', flush, children }: CardProps) {
  const id = useId();
  const look = ['card', `card--${tone}`, gold && 'card--gold', flush && 'card--flush']
    .filter(Boolean)
    .join(' ');
  if (!title) return <div class={look}>{children}</div>;
  return (
    <section class={look} aria-labelledby={id}>
      <div class="card__head">
        <h2 class="card__title" id={id}>
          {title}
        </h2>
        {tools && <div class="card__tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
