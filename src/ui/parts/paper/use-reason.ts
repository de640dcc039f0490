import { useEffect, useMemo } from 'preact/hooks';
import { onGoing } from '../frame/put-away.ts';
import { type Join, type ReasonKeeper, reasonKeeper } from './reason-keeper.ts';

/** The reason of one decision, or another text that is sent in one go, with its keeper, while what asks for it is on the page. */
export function useReason(form: string, open: boolean, begun = '', join?: Join): ReasonKeeper {
  const keeper = useMemo(() => reasonKeeper(form, begun, join), [form]);
  useEffect(() => {
    if (!open) return undefined;
    keeper.recall().catch(console.error);
    return onGoing(() => void keeper.flush());
  }, [keeper, open]);
  return keeper;
}
