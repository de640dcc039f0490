import { writeOrSay } from '../parts/paper/write-or-say.ts';
import type { LkeSheet } from './lke-model.ts';

/** Writes texts into the worksheet as it is on the screen; says so only when it could not. */
/** Answers whether it is written; why not is said. */
export type LkeWriter = (fields: Readonly<Record<string, string>>) => Promise<boolean>;

export const lkeWriter =
  ({ key, dossier }: Pick<LkeSheet, 'key' | 'dossier'>): LkeWriter =>
  (fields) =>
    writeOrSay(key, fields, dossier);
