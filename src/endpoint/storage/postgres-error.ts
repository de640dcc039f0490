/** SQLSTATE classes that say nothing about the work itself: connection, resources, shutdown, lock timeout, disk. */
const TEMPORARY = /^(?:08...|53...|57P..|58030|55P03|25P03)$/;
/** Serialization failure and deadlock: the same work, done again, may pass. */
const CONFLICT = /^(?:40001|40P01)$/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** The driver has no codes for these. */
const DRIVER = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Whether the database is out of reach or out of means, so that the same request may be sent again later. */
export function isTemporary(error: unknown): boolean {
  if (isConflict(error)) return true;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && (TEMPORARY.test(code) || NETWORK.has(code))) return true;
  return typeof message === 'string' && DRIVER.test(message);
}

/** Whether the engine ended the transaction in favour of another one. */
export function isConflict(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && CONFLICT.test(code);
}
