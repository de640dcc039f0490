import type { SheetFormat, Workbook } from '../../domain/sheets/workbook.ts';
import { readCsv } from './csv.ts';
import { UnreadableFile } from './fault.ts';
import { readHtml } from './html.ts';
import type { Progress } from './progress.ts';
import { readXlsx } from './xlsx.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: a binary .xls, or an .xlsx locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/**
 * The cells of a spreadsheet file, recognised by its content: many ".xls" that applications hand out are HTML tables.
 * `told` hears how far it is and ends the reading by throwing. @throws UnreadableFile
 */
export async function readWorkbook(bytes: Uint8Array, told: Progress = () => {}): Promise<Workbook> {
  if (startsWith(bytes, ZIP)) {
    if (asLatin(bytes.subarray(30, 90)).startsWith(OPEN_DOCUMENT)) throw new UnreadableFile('open-document');
    return { format: 'xlsx', sheets: await readXlsx(bytes, told) };
  }
  if (startsWith(bytes, COMPOUND)) throw new UnreadableFile('binary-xls');
  const text = decoded(bytes);
  if (text.trim() === '') throw new UnreadableFile('empty');
  if (text.includes('\u0000')) throw new UnreadableFile('not-a-sheet');
  const format: SheetFormat = looksLikeHtml(text) ? 'html' : 'csv';
  const sheet = format === 'html' ? readHtml(text) : await readCsv(text, told);
  await told(bytes.length, bytes.length);
  return { format, sheets: [sheet] };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

const asLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<html|<table|<head|<body|<meta|<style|<center|<div|<h\d)/i.test(
    text.slice(0, 2000),
  );

/** UTF-8 or UTF-16 by byte order mark; else UTF-8 if it is valid, else the Windows page that Excel writes. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
