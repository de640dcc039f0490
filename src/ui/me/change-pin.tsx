import { useState } from 'preact/hooks';
import { replacePin } from '../../app/session.ts';
import { announce } from '../parts/announce.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { TextField } from '../parts/text-field.tsx';
import { words } from '../words/words.ts';

const PIN = { type: 'password', pin: true, maxLength: 12, required: true } as const;

/** A new PIN for this device, proven by the old one. */
export function ChangePin() {
  const [open, setOpen] = useState(false);
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const { account, signIn } = words.value;
  if (!open) {
    return (
      <Card>
        <div class="cluster">
          <Button icon="key-round" onPress={() => setOpen(true)}>
            {account.changePin}
          </Button>
        </div>
      </Card>
    );
  }
  const submit = async () => {
    if (next !== again) return setFailed(signIn.pinDifferent);
    const done = await replacePin(old, next);
    if (!done.ok) {
      setOld('');
      return setFailed(
        done.problem.code === 'bad-pin'
          ? signIn.pinRule
          : done.problem.code === 'wrong-pin'
            ? signIn.wrongPin(done.problem.triesLeft)
            : signIn.pinRemoved,
      );
    }
    setOpen(false);
    announce(account.pinChanged);
  };
  return (
    <Card title={account.changePin}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          {...PIN}
          label={account.oldPin}
          autoComplete="current-password"
          value={old}
          onInput={setOld}
        />
        <TextField
          {...PIN}
          label={account.newPin}
          autoComplete="new-password"
          value={next}
          onInput={setNext}
        />
        <TextField
          {...PIN}
          label={account.repeatPin}
          autoComplete="new-password"
          value={again}
          onInput={setAgain}
          remark={
            failed === null ? { tone: 'hint', text: signIn.pinRule } : { tone: 'problem', text: failed }
          }
        />
        <Button kind="primary" type="submit" icon="check">
          {account.changePin}
        </Button>
      </form>
    </Card>
  );
}
