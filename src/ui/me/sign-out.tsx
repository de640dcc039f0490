import { useState } from 'preact/hooks';
import { unsent } from '../../app/live/my-submissions.ts';
import { signOut } from '../../app/session.ts';
import { Button } from '../parts/control/button.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { lookNow } from '../parts/state/look-now.ts';
import { words } from '../words/words.ts';

/** Asks first when something has not arrived; whatever is answered, nothing is deleted. */
export function SignOut() {
  const [asking, setAsking] = useState(false);
  const { account, states } = words.value;
  const { entries } = unsent.value;
  const sentence = states.signOut(entries);
  const sendFirst = () => {
    setAsking(false);
    lookNow();
  };
  return (
    <>
      <div class="cluster">
        <Button kind="danger" icon="log-out" onPress={() => (entries > 0 ? setAsking(true) : void signOut())}>
          {account.signOut}
        </Button>
      </div>
      <p class="small quiet">{account.signedOutKeeps}</p>
      <Dialog
        open={asking}
        title={sentence.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" icon="send" onPress={sendFirst}>
              {states.actions.sendFirst}
            </Button>
            <Button onPress={() => void signOut()}>{states.actions.signOutAnyway}</Button>
          </>
        }
      >
        {sentence.body}
      </Dialog>
    </>
  );
}
