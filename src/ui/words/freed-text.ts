import { sizeText } from './number.ts';
import { words } from './words.ts';

/** What freeing space has brought, in bytes. */
export const freedText = (bytes: number): string => {
  const { freed, nothingFreed } = words.value.account;
  return bytes === 0 ? nothingFreed : freed(sizeText(bytes));
};
