import type { KnownPerson } from '../../app/gate.ts';
import { goToUnlock } from '../../app/sign-in.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { BeginAnew } from './begin-anew.tsx';
import { RenewWithPin } from './renew-with-pin.tsx';
import { unsentSentence, useUnsentOf } from './use-unsent-of.ts';

/** The endpoint lost its share of the store's key: what happened, what is safe, and the two ways on. */
export function EscrowChanged({ person }: { readonly person: KnownPerson }) {
  const text = words.value.signIn;
  const unsent = useUnsentOf(person);
  const isNothingUnsent = unsent?.entries === 0 && unsent.files === 0;
  return (
    <Screen title={text.escrowChanged} subtitle={person.person.name}>
      <div class="stack stack--wide measure">
        <p>{text.escrowChangedWhy}</p>
        <Notice tone={isNothingUnsent ? 'done' : 'info'} icon="hard-drive">
          {unsentSentence(unsent)}
        </Notice>
        {person.hasPin ? <RenewWithPin /> : <Notice tone="warn">{text.pinRemovedWhy}</Notice>}
        <BeginAnew isNothingUnsent={isNothingUnsent} unsent={unsentSentence(unsent)} />
        <Button kind="quiet" icon="arrow-left" onPress={goToUnlock}>
          {text.backToUnlock}
        </Button>
      </div>
    </Screen>
  );
}
