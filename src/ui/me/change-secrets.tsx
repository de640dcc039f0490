import { useState } from 'preact/hooks';
import { changePassword, PASSWORD_LEAST } from '../../app/account.ts';
import { replacePin } from '../../app/session.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { pinFault } from '../parts/state/pin-fault.ts';
import { ageText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { NewSecret } from './new-secret.tsx';

/** What the person proves who he is with: the PIN of this device, and the password of the account. */
export function ChangeSecrets() {
  const [open, setOpen] = useState<'pin' | 'password' | null>(null);
  const { account } = words.value;
  const close = () => setOpen(null);
  if (open === 'pin') return <ChangePin onClose={close} />;
  if (open === 'password') return <ChangePassword onClose={close} />;
  return (
    <Card>
      <div class="cluster">
        <Button icon="key-round" onPress={() => setOpen('pin')}>
          {account.changePin}
        </Button>
        <Button icon="key-round" onPress={() => setOpen('password')}>
          {account.changePassword}
        </Button>
      </div>
    </Card>
  );
}

interface ChangeProps {
  readonly onClose: () => void;
}

function ChangePin({ onClose }: ChangeProps) {
  const { account, signIn } = words.value;
  const change = async (old: string, next: string): Promise<string | null> => {
    const done = await replacePin(old, next);
    if (!done.ok) {
      const { code, triesLeft } = done.problem;
      return code === 'wrong-pin' ? signIn.wrongPin(triesLeft) : signIn.pinRemoved;
    }
    announce(account.pinChanged);
    return null;
  };
  return (
    <NewSecret
      title={account.changePin}
      labels={{ old: account.oldPin, next: account.newPin, again: account.repeatPin }}
      rule={signIn.pinRule}
      different={signIn.pinDifferent}
      pin
      fault={(next) => {
        const wrong = pinFault(next);
        return wrong && signIn[wrong];
      }}
      change={change}
      onClose={onClose}
    />
  );
}

/** Needs the network: the endpoint keeps it. */
function ChangePassword({ onClose }: ChangeProps) {
  const { account, signIn } = words.value;
  const change = async (old: string, next: string): Promise<string | null> => {
    const done = await changePassword({ old, next });
    if (done === 'done') {
      announce(account.passwordChanged);
      return null;
    }
    if (done.code === 'too-many-tries') return signIn.tooMany(ageText(0, done.retryAfter * 1000));
    return done.code === 'wrong-credentials' ? account.passwordWrong : account.passwordNotAnswered;
  };
  return (
    <NewSecret
      title={account.changePassword}
      labels={{ old: account.oldPassword, next: account.newPassword, again: account.repeatPassword }}
      rule={account.passwordRule(PASSWORD_LEAST)}
      different={account.passwordDifferent}
      pin={false}
      fault={(next, old) =>
        next.length < PASSWORD_LEAST
          ? account.passwordRule(PASSWORD_LEAST)
          : next === old
            ? account.passwordSame
            : null
      }
      change={change}
      onClose={onClose}
    />
  );
}
