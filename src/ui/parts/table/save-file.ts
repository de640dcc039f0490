import type { ReadyFile } from '../../../app/ready-file.ts';

/** Hands a file to the browser's downloads. */
export function saveFile({ url, name }: ReadyFile): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
