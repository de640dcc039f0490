import { signal } from '@preact/signals';
import type { SheetUndoReply } from '../../protocol/sheet.ts';
import { type SheetImport, sheetImports, undoSheetImport } from './bring.ts';

export type { SheetImport };

/** What the endpoint last told of earlier imports; nothing of it is kept on the device. */
export const imports = signal<readonly SheetImport[] | 'asking' | 'unanswered'>('asking');

export async function readImports(): Promise<void> {
  imports.value = (await sheetImports()) ?? 'unanswered';
}

/** Takes an import back and asks for the list anew; null without an answer. */
export async function undoImport(id: string): Promise<SheetUndoReply | null> {
  const done = await undoSheetImport(id);
  if (done !== null) await readImports();
  return done;
}
