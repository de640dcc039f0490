import { compare, fromDecimal, normalizeDecimal } from '../decimal.ts';
import { daysInMonth } from '../period.ts';

/** What may stand in a field. Every value is text; an empty text is always allowed and means "not filled in". */
export type Shape =
  | { readonly of: 'text'; readonly max: number }
  /** Decimal text as on the wire, with a point. */
  | { readonly of: 'decimal'; readonly min?: string; readonly max?: string }
  /** Day, `2026-11-27`. */
  | { readonly of: 'day' }
  | { readonly of: 'choice'; readonly options: readonly string[] }
  /** 128 random bits, see `CODE_LETTERS`. */
  | { readonly of: 'code' }
  /** SHA-256 in hex. */
  | { readonly of: 'digest' }
  /** Set or not. */
  | { readonly of: 'flag' }
  /** Names something that must exist. */
  | { readonly of: 'ref'; readonly to: Referable };

export type Referable = 'indicator' | 'unit' | 'position' | 'plan-node' | 'area';

/** Crockford's base 32: no letter is mistaken for another on paper. 26 letters carry 128 bits. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = new RegExp(`^[${CODE_LETTERS}]{26}$`);
const DIGEST = /^[0-9a-f]{64}$/;

/** Whether a text is the code of a paper's verification page. */
export const isCode = (text: string): boolean => CODE.test(text);

export const FLAG_SET = 'yes';
/** Said, unlike an empty text, which on a field nobody wrote in changes nothing: a new row begins as one not gone. */
export const FLAG_DENIED = 'no';

/** Whether something of that sort exists. */
export type Exists = (to: Referable, id: string) => boolean;

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return day !== undefined && Number(day) <= daysInMonth(Number(year), Number(month));
}

function isWithin(text: string, min: string | undefined, max: string | undefined): boolean {
  const value = fromDecimal(text);
  const [low, high] = [min, max].map((bound) => (bound === undefined ? null : fromDecimal(bound)));
  if (value === null) return false;
  return (!low || compare(value, low) >= 0) && (!high || compare(value, high) <= 0);
}

/** Whether a text fits. */
export function fits(shape: Shape, text: string, exists: Exists): boolean {
  if (text === '') return true;
  switch (shape.of) {
    case 'text':
      return text.length <= shape.max;
    case 'decimal':
      return isWithin(text, shape.min, shape.max);
    case 'day':
      return isDay(text);
    case 'choice':
      return shape.options.includes(text);
    case 'code':
      return isCode(text);
    case 'digest':
      return DIGEST.test(text);
    case 'flag':
      return text === FLAG_SET || text === FLAG_DENIED;
    case 'ref':
      return exists(shape.to, text);
  }
}

/** Equal in meaning: `1.0` and `1` are one number; other texts are compared without outer spaces. */
export function sameText(shape: Shape, a: string, b: string): boolean {
  if (shape.of === 'decimal') return (normalizeDecimal(a) ?? a) === (normalizeDecimal(b) ?? b);
  return a.trim() === b.trim();
}
