import { rememberDismissed } from '../dismissed.ts';
import { openReplicaNow } from '../opened.ts';

/** The person has dealt with a refused command; it is not shown again on this device. */
export async function dismissRefusal(mutationId: string): Promise<void> {
  const { replica } = openReplicaNow();
  await rememberDismissed(replica, mutationId);
  await replica.store.dismiss(mutationId);
}

/** The person has read that work was lost; not shown again on this device. */
export const dismissLoss = (id: string): Promise<void> => rememberDismissed(openReplicaNow().replica, id);
