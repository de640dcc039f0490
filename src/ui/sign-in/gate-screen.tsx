import { useEffect } from 'preact/hooks';
import { gate, type StopReason } from '../../app/gate.ts';
import { installUpdate, updateWaiting } from '../../app/update.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { RepairLink } from '../parts/state/repair-link.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { ChoosePin } from './choose-pin.tsx';
import { EscrowChanged } from './escrow-changed.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** What stands before the screens while the store is locked. `onSettled`: all that it shows has come. */
export function GateScreen({ onSettled }: { readonly onSettled: () => void }) {
  const now = gate.value;
  const isAsking = now.kind === 'sign-in' && now.for === null;
  useEffect(() => {
    if (!isAsking) onSettled();
  }, [isAsking, onSettled]);
  if (now.kind === 'unlock') return <UnlockForm next={now.next} />;
  if (now.kind === 'choose-pin') return <ChoosePin name={now.name} />;
  if (now.kind === 'escrow-changed') return <EscrowChanged person={now.person} />;
  if (now.kind === 'stopped') return <Stopped why={now.why} />;
  return (
    <SignInForm
      key={now.kind === 'sign-in' ? now.for?.id : ''}
      person={now.kind === 'sign-in' ? now.for : null}
      onAsked={onSettled}
    />
  );
}

function Stopped({ why }: { readonly why: StopReason }) {
  const { stopped, reload, update } = words.value.signIn;
  const isOld = why === 'newer-store' && updateWaiting.value;
  return (
    <Screen title={words.value.shell.appName}>
      <StateCard
        icon="hard-drive"
        tone="warn"
        words={stopped[why]}
        actions={
          <>
            <Button
              kind="primary"
              icon="refresh-cw"
              onPress={() => (isOld ? installUpdate() : location.reload())}
            >
              {isOld ? update : reload}
            </Button>
            <RepairLink />
          </>
        }
        fine={words.value.outbox.code(why)}
      />
    </Screen>
  );
}
