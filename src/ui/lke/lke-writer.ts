import { writeOrSay } from '../parts/paper/write-or-say.ts';
import type { LkeSheet } from './lke-model.ts';

/** Writes texts into the worksheet as it is on the screen; says so only when it could not. */
export type LkeWriter = (fields: Readonly<Record<string, string>>) => void;

export const lkeWriter =
  ({ key, dossier }: Pick<LkeSheet, 'key' | 'dossier'>): LkeWriter =>
  (fields) => {
    void writeOrSay(key, fields, dossier);
  };
