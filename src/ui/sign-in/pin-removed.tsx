import type { KnownPerson } from '../../app/gate.ts';
import { goToSignIn } from '../../app/sign-in.ts';
import { Button } from '../parts/control/button.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { unsentSentence, useUnsentOf } from './use-unsent-of.ts';

/** After ten wrong PINs: the password lets the person in, and nothing is lost. */
export function PinRemoved({ person }: { readonly person: KnownPerson }) {
  const text = words.value.signIn;
  const unsent = useUnsentOf(person);
  return (
    <StateCard
      icon="lock-keyhole"
      tone="warn"
      words={{
        title: text.pinRemovedTitle(person.person.name),
        body: `${text.pinRemovedWhy} ${unsentSentence(unsent)}`,
      }}
      actions={
        <Button kind="primary" icon="key-round" onPress={() => goToSignIn(person)}>
          {text.withPassword}
        </Button>
      }
    />
  );
}
