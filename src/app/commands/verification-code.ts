import { CODE_LETTERS } from '../../domain/dossier/shape.ts';

const LENGTH = 26;

/** A code nobody can guess: 26 letters of 5 random bits each, drawn on this device. */
export const drawVerificationCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(LENGTH))]
    .map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length])
    .join('');
