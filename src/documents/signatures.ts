import type { Signatory } from '../domain/papers/signatory.ts';
import { centered, type Table } from './document.ts';
import { officeText, signedText } from './texts.ts';

/** What stands under a paper for one person. */
export interface Signature {
  /** Day, party or office, a line each. */
  readonly above: string;
  /** How it was signed, or room for a hand. */
  readonly signed: string;
  readonly name: string;
  /** Null where none is known. */
  readonly employeeNumber: string | null;
}

/** A signature made here, or room for one; `lead` stands above the office. */
export const signatureOf = (one: Signatory | null, lead = ''): Signature | null =>
  one && {
    above: [...(lead === '' ? [] : [lead]), `${officeText(one)},`].join('\n'),
    signed: signedText(one),
    name: one.name,
    employeeNumber: one.employeeNumber,
  };

/** A signature to be made by hand. */
export const byHand = (
  above: readonly string[],
  one: Pick<Signatory, 'name' | 'employeeNumber'> | null,
): Signature => ({
  above: above.filter((line) => line !== '').join('\n'),
  signed: '\n\n',
  name: one?.name ?? '',
  employeeNumber: one?.employeeNumber ?? null,
});

/** Signatures side by side, on one page whatever stands above; a single one stands at the right. */
export function signatures(left: Signature | null, right: Signature | null): Table {
  const both = [left, right];
  const row = (text: (one: Signature) => string, isStrong = false) =>
    both.map((one) => ({ ...centered(one ? text(one) : ''), isStrong }));
  const numbers = both.some((one) => one?.employeeNumber)
    ? [row(({ employeeNumber }) => (employeeNumber ? `NIP ${employeeNumber}` : ''))]
    : [];
  return {
    is: 'table',
    widths: [50, 50],
    head: [],
    rows: [row(({ above }) => above), row(({ signed }) => signed), row(({ name }) => name, true), ...numbers],
    hasLines: false,
    isTogether: true,
  };
}
