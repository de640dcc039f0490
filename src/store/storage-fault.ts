// iOS drops the connection of a page that was in the background; the data is there after reopening.
const LOST_CONNECTION = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'DatabaseClosed'];

export const isLostConnection = (error: unknown): boolean =>
  names(error).some((name) => LOST_CONNECTION.includes(name));

/**
 * The disk, or what the browser allows of it, is full. Nothing was written. Chromium keeps a large value in a file
 * beside the database, and names what it could not write there a DataError (seen in 153 on a disk without room).
 * A full disk may also end the connection with no word of the cause: then this is false.
 */
export const isOutOfRoom = (error: unknown): boolean =>
  causes(error).some(
    ({ name, message }) =>
      name === 'QuotaExceededError' || (name === 'DataError' && /^Failed to write blobs/.test(message)),
  );

const names = (error: unknown): string[] => causes(error).map(({ name }) => name);

/** An error and what it wraps; Dexie reports a full disk as an aborted transaction around the cause. */
function causes(error: unknown): { name: string; message: string }[] {
  const found: { name: string; message: string }[] = [];
  for (let at = error; typeof at === 'object' && at !== null && 'name' in at && found.length < 5; ) {
    found.push({ name: String(at.name), message: 'message' in at ? String(at.message) : '' });
    at = 'inner' in at ? at.inner : null;
  }
  return found;
}
