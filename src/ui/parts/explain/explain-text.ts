import { formatDecimal } from '../../../domain/number-input.ts';
import type { Explanation, InputName } from '../../../domain/scoring/explain.ts';

/** Value of an input as it is read; null when the tree has no such input or it is blank. */
export function inputText(explanation: Explanation, name: InputName): string | null {
  const value = explanation.inputs.find((input) => input.name === name)?.value ?? null;
  return value === null ? null : /^-?\d+\.\d{10,}$/.test(value) ? unroundedText(value) : formatDecimal(value);
}

/** A computed number on the way to its rounding: at most three digits, an ellipsis where more follow. */
export function unroundedText(value: string): string {
  const [whole, fraction = ''] = value.split('.') as [string, string | undefined];
  const digits = fraction.replace(/0+$/, '');
  if (digits.length <= 3) return formatDecimal(digits === '' ? whole : `${whole}.${digits}`);
  const cut = formatDecimal(`${whole}.${digits.slice(0, 3)}`, 3);
  // Cutting -0.0004 would show "0,000": the sign is kept by formatting the text, not the number.
  return `${whole.startsWith('-') && !cut.startsWith('−') ? `−${cut}` : cut}…`;
}

/** Percent of attainments; a mean of attainments is an index without a sign. */
export const isIndex = (explanation: Explanation): boolean => explanation.formulaId === 'weighted-mean';
