import { useState } from 'preact/hooks';
import { choosePin } from '../../app/sign-in.ts';
import { Button } from '../parts/control/button.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useAttempt } from '../parts/control/use-attempt.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { FaultNotice } from '../parts/state/fault-notice.tsx';
import { pinFault } from '../parts/state/pin-fault.ts';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { words } from '../words/words.ts';

/** The PIN that opens this device's data without a network. */
export function ChoosePin({ name }: { readonly name: string }) {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const { busy, fault: stopped, attempt } = useAttempt();
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const text = words.value.signIn;
  const fault = pinFault(pin);
  const differs = again !== '' && again !== pin;

  const submit = async () => {
    setTried(true);
    if (fault || pin !== again) return;
    const done = await attempt(() => choosePin(pin));
    setFailed(done && !done.ok ? done.problem.code : null);
  };

  return (
    <Screen title={text.choosePin} subtitle={name}>
      <form
        class="stack stack--wide measure"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="quiet">{text.choosePinWhy}</p>
        <TextField
          label={text.pin}
          type="password"
          pin
          maxLength={12}
          autoComplete="new-password"
          value={pin}
          onInput={setPin}
          remark={
            tried && fault ? { tone: 'problem', text: text[fault] } : { tone: 'hint', text: text.pinRule }
          }
          required
        />
        <TextField
          label={text.pinAgain}
          type="password"
          pin
          maxLength={12}
          autoComplete="new-password"
          value={again}
          onInput={setAgain}
          remark={
            (tried || again.length >= pin.length) && differs
              ? { tone: 'problem', text: text.pinDifferent }
              : null
          }
          required
        />
        <FaultNotice fault={stopped} />
        <ProblemNotice problem={failed && text.stopped.unavailable.body} code={failed ?? undefined} />
        <Button kind="primary" type="submit" icon="lock-keyhole" full busy={busy}>
          {text.savePin}
        </Button>
      </form>
    </Screen>
  );
}
