import { useEffect, useState } from 'preact/hooks';
import { unsentOf } from '../../app/behind-lock.ts';
import type { KnownPerson } from '../../app/gate.ts';
import { words } from '../words/words.ts';

/** `undefined` while counting, null when it cannot be counted. */
export function useUnsentOf(person: KnownPerson): Awaited<ReturnType<typeof unsentOf>> | undefined {
  const [unsent, setUnsent] = useState<Awaited<ReturnType<typeof unsentOf>> | undefined>();
  useEffect(() => {
    let gone = false;
    void unsentOf(person).then((found) => !gone && setUnsent(found));
    return () => {
      gone = true;
    };
  }, [person.database]);
  return unsent;
}

/** Whether anything waits behind the lock, in words. */
export function unsentSentence(unsent: ReturnType<typeof useUnsentOf>): string {
  const text = words.value.signIn;
  return unsent ? text.behindLock(unsent.entries, unsent.files) : text.behindLockUnknown;
}
