import { useState } from 'preact/hooks';
import { replacePin } from '../../app/session.ts';
import { announce } from '../parts/announce.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import type { FieldRemark } from '../parts/field-line.tsx';
import { pinFault } from '../parts/pin-fault.ts';
import { TextField } from '../parts/text-field.tsx';
import { useAttempt } from '../parts/use-attempt.ts';
import { words } from '../words/words.ts';

const PIN = { type: 'password', pin: true, maxLength: 12, required: true } as const;

/** A new PIN for this device, proven by the old one. */
export function ChangePin() {
  const [open, setOpen] = useState(false);
  if (open) return <PinFields onChanged={() => setOpen(false)} />;
  return (
    <Card>
      <div class="cluster">
        <Button icon="key-round" onPress={() => setOpen(true)}>
          {words.value.account.changePin}
        </Button>
      </div>
    </Card>
  );
}

interface Trouble {
  readonly at: 'old' | 'next' | 'again';
  readonly text: string;
}

/** Their own part of the page: nothing typed stays behind once they close. */
function PinFields({ onChanged }: { readonly onChanged: () => void }) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { busy, fault, attempt } = useAttempt();
  const { account, signIn } = words.value;
  const submit = async () => {
    const wrong = pinFault(next);
    if (wrong) return setTrouble({ at: 'next', text: signIn[wrong] });
    if (next !== again) return setTrouble({ at: 'again', text: signIn.pinDifferent });
    const done = await attempt(() => replacePin(old, next));
    if (!done) return;
    if (done.ok) {
      announce(account.pinChanged);
      return onChanged();
    }
    const { code, triesLeft } = done.problem;
    setOld('');
    setTrouble({ at: 'old', text: code === 'wrong-pin' ? signIn.wrongPin(triesLeft) : signIn.pinRemoved });
  };
  const remark = (at: Trouble['at'], hint: FieldRemark | null = null): FieldRemark | null =>
    trouble?.at === at ? { tone: 'problem', text: trouble.text } : hint;
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
          remark={remark('old')}
        />
        <TextField
          {...PIN}
          label={account.newPin}
          autoComplete="new-password"
          value={next}
          onInput={setNext}
          remark={remark('next', { tone: 'hint', text: signIn.pinRule })}
        />
        <TextField
          {...PIN}
          label={account.repeatPin}
          autoComplete="new-password"
          value={again}
          onInput={setAgain}
          remark={remark('again')}
        />
        <FaultNotice fault={fault} />
        <Button kind="primary" type="submit" icon="check" busy={busy}>
          {account.changePin}
        </Button>
      </form>
    </Card>
  );
}
