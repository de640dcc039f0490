import type { PaperDocument } from '../../documents/document.ts';
import { docxParts } from '../../documents/word/docx-parts.ts';
import { packZip } from '../../sheets/write/write-zip.ts';
import { type ReadyFile, readyFile } from '../ready-file.ts';

/** The bytes of a paper as a Word file. */
export const wordBytes = (document: PaperDocument): Uint8Array<ArrayBuffer> => packZip(docxParts(document));

/** A paper as a Word file ready to be saved; `name` without its ending. */
export const wordFile = (document: PaperDocument, name: string): ReadyFile =>
  readyFile(wordBytes(document), 'docx', name);
