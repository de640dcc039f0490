import { useEffect, useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { Notice } from './notice.tsx';
import { RepairLink } from './repair-link.tsx';

/** A step of the start that can be waited for. */
export type Awaited = keyof typeof words.value.states.waitingFor;

/** After this, ms, a person wants to know what it is that does not come. */
const LONG = 3000;

/** What the start waits for, and what can be done about it; silent for the first three seconds. */
export function LongWait({ awaits }: { readonly awaits: Awaited }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const { states, signIn } = words.value;
  const { title, body } = states.waitingFor[awaits];
  return (
    <div role="status">
      {isLong && (
        <Notice
          tone="neutral"
          title={title}
          actions={
            <>
              <Button small icon="refresh-cw" onPress={() => location.reload()}>
                {signIn.reload}
              </Button>
              <RepairLink small />
            </>
          }
        >
          {body}
        </Notice>
      )}
    </div>
  );
}
