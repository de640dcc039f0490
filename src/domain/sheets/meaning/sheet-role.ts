import { plainWords } from '../cell-words.ts';

/**
 * Roles a list of people may give. Not the governor's and not an administrator's: whoever may bring a list could else
 * make himself either.
 */
export const SHEET_ROLES = ['officer', 'verifier', 'head', 'planner', 'evaluator', 'personnel'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

const WORDS: Readonly<Record<string, SheetRole>> = {
  petugas: 'officer',
  pegawai: 'officer',
  verifikator: 'verifier',
  kepala: 'head',
  pimpinan: 'head',
  perencana: 'planner',
  evaluator: 'evaluator',
  kepegawaian: 'personnel',
  'pengelola kepegawaian': 'personnel',
};

/** The role that a cell names; null for any other word. */
export function roleIn(text: string): SheetRole | null {
  const word = plainWords(text);
  return SHEET_ROLES.find((one) => one === word) ?? WORDS[word] ?? null;
}
