import type { ComponentChildren } from 'preact';
import type { StateSentence } from '../../words/sentence.ts';
import { IconTile } from '../icon-tile.tsx';
import type { IconName } from '../icons.ts';

interface StateCardProps {
  readonly icon: IconName;
  readonly tone?: 'info' | 'warn' | 'error' | 'done' | 'neutral' | undefined;
  /** From `words.states`. */
  readonly words: StateSentence;
  readonly actions?: ComponentChildren;
  readonly fine?: ComponentChildren;
}

/** A whole state of a screen: empty, full, refused, signed out. */
export function StateCard({ icon, tone = 'info', words, actions, fine }: StateCardProps) {
  return (
    <section class="state-card">
      <IconTile icon={icon} tone={tone} />
      <h2 class="state-card__title">{words.title}</h2>
      <p class="state-card__body">{words.body}</p>
      {actions && <div class="cluster">{actions}</div>}
      {fine && <p class="notice__fine">{fine}</p>}
    </section>
  );
}
