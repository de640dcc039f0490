/** How much was unsent, kept outside the store: it survives when a browser short of space lets go of the store. */
export interface UnsentWitness {
  readonly count: number;
  /** When the oldest of it was made, ms. */
  readonly since: number;
}

export const unsentKey = (tenant: string, username: string): string => `kinerja.unsent.${tenant}.${username}`;

/** What was unsent when this person last worked here; null when nothing was, or nothing is known. */
export function unsentBefore(tenant: string, username: string): UnsentWitness | null {
  try {
    return JSON.parse(localStorage.getItem(unsentKey(tenant, username)) ?? 'null') as UnsentWitness | null;
  } catch {
    // Switched off, or not written by us: the endpoint then counts what it was told at the last contact.
    return null;
  }
}
