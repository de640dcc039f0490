import { facts } from '../../app/live/facts.ts';
import { Icon } from '../parts/icon.tsx';
import { clockText } from '../words/date.ts';
import { words } from '../words/words.ts';
import type { Saving } from './draft-keeper.ts';

/** Where what is being typed is: always a place, never a bare sign. */
export function SavedLine({ saving }: { readonly saving: Saving }) {
  return (
    <p class={saving.state === 'failed' ? 'action-bar__note warn-text' : 'action-bar__note'}>
      <Icon name={saving.state === 'failed' ? 'triangle-alert' : 'smartphone'} size={18} />
      {sentence(saving)}
    </p>
  );
}

function sentence(saving: Saving): string {
  const text = words.value.entry;
  const zone = facts.value?.timeZone;
  if (saving.state === 'saved' && zone) return text.savedAt(clockText(saving.at, zone));
  if (saving.state === 'saving') return text.saving;
  return saving.state === 'failed' ? text.notSaved : text.nothingTyped;
}
