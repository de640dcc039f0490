import { useEffect, useRef, useState } from 'preact/hooks';
import { type KnownPerson, people } from '../../app/gate.ts';
import { unlock } from '../../app/session.ts';
import { goToSignIn } from '../../app/sign-in.ts';
import { Button } from '../parts/button.tsx';
import type { FieldRemark } from '../parts/field-line.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { words } from '../words/words.ts';
import { PinRemoved } from './pin-removed.tsx';

/** Opens the store with a PIN; works without any network. */
export function UnlockForm() {
  const [chosen, setChosen] = useState<string | null>(people.value[0]?.id ?? null);
  const person = people.value.find((one) => one.id === chosen) ?? null;
  const text = words.value.signIn;
  return (
    <Screen title={text.unlock} subtitle={words.value.shell.appName}>
      <div class="stack stack--wide measure">
        {people.value.length > 1 && (
          <RowList label={text.whoAreYou}>
            {people.value.map((one) => (
              <ListRow
                key={one.id}
                lead={<IconTile icon="user" />}
                title={one.person.name}
                detail={one.tenant.name}
                selected={one.id === chosen}
                tools={
                  <Button small pressed={one.id === chosen} onPress={() => setChosen(one.id)}>
                    {text.unlock}
                  </Button>
                }
              />
            ))}
          </RowList>
        )}
        {person &&
          (person.hasPin ? (
            <PinForm key={person.id} person={person} />
          ) : (
            <PinRemoved key={person.id} person={person} />
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
  const [busy, setBusy] = useState(false);
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const place = useRef<HTMLFormElement>(null);
  const text = words.value.signIn;
  useEffect(() => place.current?.querySelector('input')?.focus(), []);

  const submit = async () => {
    if (busy || pin === '') return;
    setBusy(true);
    const done = await unlock(person.id, pin);
    setBusy(false);
    if (done.ok) return;
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
      <Button kind="primary" type="submit" icon="lock-keyhole" full busy={busy}>
        {text.unlock}
      </Button>
      <Button kind="quiet" icon="key-round" onPress={() => goToSignIn(person)}>
        {text.forgotten}
      </Button>
    </form>
  );
}
