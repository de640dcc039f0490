import { dates } from './id/dates.ts';
import { outbox } from './id/outbox.ts';
import { parts } from './id/parts.ts';
import { shell } from './id/shell.ts';
import { signIn } from './id/sign-in.ts';
import { states } from './id/states.ts';

/** The sentences of the first screen, where one signs in or unlocks; all others come while the PIN is typed. */
export const firstWords = { dates, outbox, parts, shell, signIn, states };
