// iOS drops the connection of a page that was in the background; the data is there after reopening.
const LOST_CONNECTION = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'DatabaseClosed'];

export const isLostConnection = (error: unknown): boolean =>
  names(error).some((name) => LOST_CONNECTION.includes(name));

/** The disk, or what the browser allows of it, is full. Nothing was written. */
export const isQuotaExceeded = (error: unknown): boolean => names(error).includes('QuotaExceededError');

/** Names of an error and of what it wraps; Dexie reports a full disk as an aborted transaction around the cause. */
function names(error: unknown): string[] {
  const found: string[] = [];
  for (let at = error; typeof at === 'object' && at !== null && 'name' in at && found.length < 5; ) {
    found.push(String(at.name));
    at = 'inner' in at ? at.inner : null;
  }
  return found;
}
