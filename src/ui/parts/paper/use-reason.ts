import { useEffect, useMemo } from 'preact/hooks';
import { onPutAway } from '../frame/put-away.ts';
import { type ReasonKeeper, reasonKeeper } from './reason-keeper.ts';

/** The reason of one decision, or another text that is sent in one go, with its keeper, while what asks for it is on the page. */
export function useReason(form: string, open: boolean): ReasonKeeper {
  const keeper = useMemo(() => reasonKeeper(form), [form]);
  useEffect(() => {
    if (!open) return undefined;
    keeper.recall().catch(console.error);
    const stop = onPutAway(() => void keeper.flush());
    return () => {
      stop();
      void keeper.flush();
    };
  }, [keeper, open]);
  return keeper;
}
