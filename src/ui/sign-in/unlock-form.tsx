import { useEffect, useRef, useState } from 'preact/hooks';
import { type KnownPerson, people, unlocking } from '../../app/gate.ts';
import { prepareUnlock, unlock } from '../../app/session.ts';
import { goToSignIn } from '../../app/sign-in.ts';
import { Button } from '../parts/control/button.tsx';
import { ChoiceGroup } from '../parts/control/choice-group.tsx';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useAttempt } from '../parts/control/use-attempt.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { FaultNotice } from '../parts/state/fault-notice.tsx';
import { LongWait } from '../parts/state/long-wait.tsx';
import { words } from '../words/words.ts';
import { PinRemoved } from './pin-removed.tsx';

/** Opens the store with a PIN; works without any network. */
export function UnlockForm({ next }: { readonly next: string | null }) {
  const known = people.value.find(({ id }) => id === next) ?? people.value[0];
  const [chosen, setChosen] = useState<string | null>(known?.id ?? null);
  const chosenPerson = people.value.find(({ id }) => id === chosen) ?? null;
  const text = words.value.signIn;
  return (
    <Screen title={text.unlock} subtitle={words.value.shell.appName}>
      <div class="stack stack--wide measure">
        {people.value.length > 1 && (
          <ChoiceGroup
            legend={text.whoAreYou}
            value={chosen}
            options={people.value.map(({ id, person, tenant }) => ({
              value: id,
              label: person.name,
              detail: tenant.name,
            }))}
            onChange={setChosen}
          />
        )}
        {chosenPerson &&
          (chosenPerson.hasPin ? (
            <PinForm key={chosenPerson.id} person={chosenPerson} />
          ) : (
            <PinRemoved key={chosenPerson.id} person={chosenPerson} />
          ))}
        <Button kind="quiet" icon="user" onPress={() => goToSignIn(null)}>
          {text.another}
        </Button>
      </div>
    </Screen>
  );
}

function PinForm({ person }: { readonly person: KnownPerson }) {
  const [pin, setPin] = useState('');
  const { busy, fault, attempt } = useAttempt();
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const place = useRef<HTMLFormElement>(null);
  const text = words.value.signIn;
  useEffect(prepareUnlock, []);
  useEffect(() => {
    // Whoever goes through the names by keyboard stays there.
    if (!document.activeElement?.matches('[type=radio]:focus-visible'))
      place.current?.querySelector('input')?.focus();
  }, []);

  const submit = async () => {
    if (pin === '') return;
    const done = await attempt(() => unlock(person.id, pin));
    if (!done || done.ok) return;
    setPin('');
    setTriesLeft(done.problem.triesLeft);
  };

  const wrong: FieldRemark | null =
    triesLeft === null ? null : { tone: 'problem', text: text.wrongPin(triesLeft) };
  return (
    <form
      ref={place}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={text.unlockAs(person.person.name)}
        labelNote={person.tenant.name}
        type="password"
        pin
        maxLength={12}
        autoComplete="current-password"
        value={pin}
        onInput={setPin}
        remark={wrong}
        required
      />
      <FaultNotice fault={fault} />
      <Button kind="primary" type="submit" icon="lock-keyhole" full busy={busy}>
        {text.unlock}
      </Button>
      {busy && <LongWait awaits={unlocking.value} />}
      <Button kind="quiet" icon="key-round" onPress={() => goToSignIn(person)}>
        {text.forgotten}
      </Button>
    </form>
  );
}
