import { useState } from 'preact/hooks';
import { renewWithPin } from '../../app/sign-in.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useAttempt } from '../parts/control/use-attempt.ts';
import { FaultNotice } from '../parts/state/fault-notice.tsx';
import { words } from '../words/words.ts';

/** The PIN opens the old store and ties it to the endpoint's new share of the key. */
export function RenewWithPin() {
  const [pin, setPin] = useState('');
  const { busy, fault, attempt } = useAttempt();
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const text = words.value.signIn;

  const submit = async () => {
    if (pin === '') return;
    const done = await attempt(() => renewWithPin(pin));
    if (!done || done.ok) return;
    setPin('');
    setTriesLeft(done.problem.triesLeft);
  };
  return (
    <Card title={text.renewWithPin} gold>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="quiet">{text.renewWhy}</p>
        <TextField
          label={text.pin}
          type="password"
          pin
          maxLength={12}
          autoComplete="current-password"
          value={pin}
          onInput={setPin}
          remark={triesLeft === null ? null : { tone: 'problem', text: text.wrongPin(triesLeft) }}
          required
        />
        <FaultNotice fault={fault} />
        <Button kind="primary" type="submit" icon="lock-keyhole" full busy={busy}>
          {text.renew}
        </Button>
      </form>
    </Card>
  );
}
