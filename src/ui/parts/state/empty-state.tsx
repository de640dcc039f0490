import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

interface EmptyStateProps {
  readonly title?: ComponentChildren;
  /** Why there is nothing, in a sentence. */
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Dashed circle: nothing yet, which is not zero and not bad. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name="circle-dashed" />
      <div class="empty__text">
        <p>
          {title && <strong>{title} </strong>}
          {children}
        </p>
        {actions && <div class="cluster">{actions}</div>}
      </div>
    </div>
  );
}
