import { plainWords } from '../cell-words.ts';

/** Names are the same when their words are; examples keep their mark apart from the name. */
export const nameKey = (text: string): string => plainWords(text.replace(/^\(contoh\)\s*/i, ''));
