import { useEffect, useState } from 'preact/hooks';

/** What only the endpoint knows: `undefined` while asking, null without an answer; `again` asks anew. */
export function useAsked<T>(ask: () => Promise<T | null>): {
  readonly answer: T | null | undefined;
  readonly again: () => void;
} {
  const [answer, setAnswer] = useState<T | null | undefined>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    ask().then(
      (found) => !gone && setAnswer(found),
      () => !gone && setAnswer(null),
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  return { answer, again: () => setTries((n) => n + 1) };
}
