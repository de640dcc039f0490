import { writeFields } from '../../app/commands/write-dossier.ts';
import { announce } from '../parts/announce.ts';
import { sendSentence } from '../words/send-sentence.ts';
import type { LkeSheet } from './lke-model.ts';

/** Writes texts into the worksheet as it is on the screen; says so only when it could not. */
export type LkeWriter = (fields: Readonly<Record<string, string>>) => void;

export const lkeWriter =
  ({ key, dossier }: Pick<LkeSheet, 'key' | 'dossier'>): LkeWriter =>
  (fields) => {
    void writeFields(key, fields, dossier).then((sent) => {
      if (!sent.ok) announce(sendSentence(sent.problem), 'problem');
    });
  };
