import { readMark, rememberDismissed } from '../dismissed.ts';
import { openReplicaNow } from '../opened.ts';

/** The person has looked at an alert; it stays in the list and is no longer counted. */
export const readAlert = (id: string): Promise<void> =>
  rememberDismissed(openReplicaNow().replica, readMark(id));

/** The person has set an alert aside; its cause is not told again on this device. */
export const dismissAlert = (id: string): Promise<void> => rememberDismissed(openReplicaNow().replica, id);
