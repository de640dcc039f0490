import type { TableChoice } from '../../domain/sheets/meaning/table-choice.ts';
import type { SheetImport, SheetReply, SheetUndoReply } from '../../protocol/sheet.ts';
import { inSession } from '../../sync/http-request.ts';
import { SheetTransport } from '../../sync/sheet-transport.ts';
import { openReplicaNow } from '../opened.ts';
import { rememberMappings } from './remembered.ts';

export type { SheetImport };

const transport = () => new SheetTransport(inSession(openReplicaNow().replica.session));

/** Earlier imports, newest first; null without an answer. Keeps the mappings of the tenant for the next file. */
export async function sheetImports(): Promise<readonly SheetImport[] | null> {
  const answer = await transport().list();
  if (answer.kind !== 'reply') return null;
  await rememberMappings(answer.reply.mappings);
  return answer.reply.imports;
}

export interface Bringing {
  readonly file: File;
  readonly choice: TableChoice;
  readonly isWhole: boolean;
  /** Digest of the preview on the screen. */
  readonly seen: string;
}

/** `unsent`: there was no answer, nothing is known to be stored. */
export type SheetAnswer = SheetReply | { readonly state: 'forbidden' | 'too-large' | 'unsent' };

/** Has the endpoint store what the file brings, all or nothing, if that is still what was looked at. */
export async function bringSheet({ file, choice, isWhole, seen }: Bringing): Promise<SheetAnswer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await transport().apply(
    {
      ...choice,
      mapping: { ...choice.mapping, fields: [...choice.mapping.fields] },
      file: file.name,
      isWhole,
      seen,
    },
    bytes,
  );
  if (answer.kind === 'refusal') return { state: answer.refusal.code };
  return answer.kind === 'reply' ? answer.reply : { state: 'unsent' };
}

/** Takes an import back; null without an answer. */
export async function undoSheetImport(id: string): Promise<SheetUndoReply | null> {
  const answer = await transport().undo(id);
  return answer.kind === 'reply' ? answer.reply : null;
}
