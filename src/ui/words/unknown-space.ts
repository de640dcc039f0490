import { sizeText } from './number.ts';
import { words } from './words.ts';

/** What is used of a room that the browser does not tell; bytes, null when it tells neither. */
export function unknownSpace(used: number | null): string {
  const { account } = words.value;
  return used === null ? account.unknownSpace : `${account.usedOnly(sizeText(used))} ${account.unknownSpace}`;
}
