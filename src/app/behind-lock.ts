import { type BehindLock, behindLock } from '../store/behind-lock.ts';
import type { KnownPerson } from './gate.ts';

/** What a person of this browser has not sent yet, counted while the store is locked; null when it cannot be said. */
export const unsentOf = ({ database }: KnownPerson): Promise<BehindLock | null> => behindLock(database);
