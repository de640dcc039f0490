import type { State } from '../../../domain/workflow/state.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';

const LOOK: Readonly<Record<State, readonly [icon: IconName, tone: string]>> = {
  draft: ['pencil', 'neutral'],
  submitted: ['clock', 'info'],
  verified: ['check', 'info'],
  approved: ['check-check', 'done'],
  returned: ['undo-2', 'warn'],
  reopened: ['rotate-ccw', 'warn'],
  amended: ['git-compare-arrows', 'info'],
};

/** State of an entry in its life: icon and word. */
export function StateChip({ state }: { readonly state: State }) {
  const [icon, tone] = LOOK[state];
  return (
    <span class={`state-chip tone-${tone}`}>
      <Icon name={icon} size={16} />
      {words.value.status.states[state]}
    </span>
  );
}
