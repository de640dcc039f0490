import { sheetsWorker } from './worker.ts';

/** Texts of the first sheet of a file, row by row; null when it is no table. */
export async function rowsOfFile(file: File): Promise<readonly (readonly string[])[] | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return sheetsWorker().texts(bytes);
}
