import type { ComponentChildren } from 'preact';
import { IconTile } from '../icon-tile.tsx';
import type { IconName } from '../icons.ts';
import { ListRow } from '../list-row.tsx';

interface TaskRowProps {
  readonly href: string;
  readonly title: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** Orange for what came back. */
  readonly tone?: 'info' | 'warn' | undefined;
  /** What is known: last value, or the reviewer's reason. */
  readonly detail?: ComponentChildren;
  /** Receipt chain of a filled task. */
  readonly children?: ComponentChildren;
}

/** One thing to do: a link of at least 60 px. */
export function TaskRow({ href, title, icon, tone = 'info', detail, children }: TaskRowProps) {
  return (
    <ListRow href={href} title={title} detail={detail} lead={icon && <IconTile icon={icon} tone={tone} />}>
      {children}
    </ListRow>
  );
}
