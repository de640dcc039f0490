import { isBlankWord, isQuantity, isSequence } from './cell-words.ts';
import type { TableColumn } from './columns.ts';
import { type Grid, isWide } from './grid.ts';
import { isNumberingRow } from './numbering.ts';

/**
 * What a row below a header is. `recap` repeats the figures of the rows it heads, `total` those of the rows above it;
 * `header` is a header printed again on the next page.
 */
const ROW_KINDS = ['record', 'recap', 'total', 'section', 'header', 'blank', 'footer'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface Body {
  readonly grid: Grid;
  readonly columns: readonly TableColumn[];
  readonly from: number;
  readonly to: number;
  /** Rows of the header, to know it again when it is repeated. */
  readonly headerTop: number;
}

const PLACE_AND_DAY =
  /^[A-Z][A-Za-z .]+,\s*(?:tanggal\s*)?[\d.…]*\s*(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember)?\s*\d{0,4}$/i;
const SIGNER =
  /^(?:nip\b|mengetahui|menyetujui|disusun|dievaluasi|dibuat oleh|pihak (?:pertama|kedua)|pejabat (?:penilai|pembuat)|pegawai yang dinilai|a\.?n\.?\s|plt\.?\s|plh\.?\s|kepala\b|gubernur\b|bupati\b|wali ?kota\b|sekretaris\b|inspektur\b|direktur\b|ketua\b|pengguna anggaran|kuasa pengguna)/i;
const IN_BRACKETS = /^\(\s*(?:nama\b.*|[._…\s-]{4,})\s*\)$/i;
const NOTE =
  /^(?:\*+\)|\*\s|catatan\b|ket(?:erangan)?\s*:|sumber\s*:|faktor[- ](?:faktor )?(?:pendorong|penghambat|pendukung)|tindak lanjut yang|\d\)\s)/i;
/** The words below an evaluation, with what they come to beside them; `Rata-rata lama sekolah` is an indicator. */
const VERDICT = /^(?:rata[- ]?rata (?:tingkat )?capaian|predikat (?:tingkat )?(?:kinerja|capaian))\b/i;
const TOTAL_ALONE =
  /^(?:(?:grand|sub)[\s-]*)?(?:total|jumlah)(?:\s+(?:total|keseluruhan|seluruhnya|umum|akhir))?\s*(?:\(?[ivx\d+a-d-]{1,12}\)?)?\s*[:.]?$/i;
const SUM = /^(?:(?:grand|sub)[\s-]*)?(?:total|jumlah)\b/i;
const OUTCOME = /^(?:rata[- ]?rata|nilai (?:akhir|akuntabilitas|total|keseluruhan|sakip))\b/i;
/** Balances of a report on money; no indicator is called just so. */
const BALANCE = /^(?:surplus|defisit|sisa lebih|sisa kurang|pembiayaan ne(?:t+)o)\b/i;

/** Fewer texts than this in a row may be a signature; a row of people has more. */
const FEW = 3;

/** The kind of every row between header and the next header, before levels are known; `recap` comes later. */
export function rowKinds(body: Body): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  for (let row = body.from; row <= body.to; row += 1) kinds.set(row, kindOf(body, row));
  settleEnd(body, kinds);
  return kinds;
}

function kindOf(body: Body, row: number): RowKind {
  const { grid } = body;
  const filled = filledWithin(body, row);
  if (filled.length === 0) return grid.filled(row).length === 0 ? 'blank' : 'footer';
  const texts = filled.map((column) => grid.text(row, column));
  if (texts.every(isBlankWord)) return 'blank';
  if (repeatsHeader(body, row) || isNumberingRow(grid, row)) return 'header';
  if (isFooter(texts)) return 'footer';
  if (isTotal(body, row, filled)) return 'total';
  return isSection(body, row, filled) ? 'section' : 'record';
}

function filledWithin({ grid, columns }: Body, row: number): readonly number[] {
  const left = columns[0]?.column ?? 1;
  const right = columns.at(-1)?.column ?? grid.columnCount;
  return grid.filled(row).filter((column) => column >= left && column <= right);
}

function repeatsHeader({ grid, headerTop }: Body, row: number): boolean {
  const above = grid.filled(headerTop);
  const here = grid.filled(row);
  return here.length === above.length && here.every((c) => grid.text(row, c) === grid.text(headerTop, c));
}

function isFooter(texts: readonly string[]): boolean {
  if (texts.length > FEW) return false;
  if (texts.length <= 2 && NOTE.test(texts[0] as string)) return true;
  if (texts.length === 2 && VERDICT.test(texts[0] as string)) return true;
  const isSigned = (text: string) => SIGNER.test(text) || IN_BRACKETS.test(text) || isPlaceAndDay(text);
  const lines = texts.flatMap((text) => text.split('\n'));
  return !texts.some(isQuantity) && lines.some(isSigned);
}

const isPlaceAndDay = (text: string): boolean => PLACE_AND_DAY.test(text) && /\d{4}|[.…]{3}/.test(text);

function isTotal(body: Body, row: number, filled: readonly number[]): boolean {
  const { grid, columns } = body;
  const at = filled.find((column) => !isSequence(grid.text(row, column)) || filled.length === 1);
  if (at === undefined) return false;
  const text = (grid.text(row, at).split('\n')[0] as string).trim();
  const place = columns.findIndex(({ column }) => column === at);
  if (TOTAL_ALONE.test(text)) return at === filled[0] || place <= 2;
  if (at !== filled[0] || ![SUM, BALANCE, OUTCOME].some((words) => words.test(text))) return false;
  if (isWide(grid.merge(row, at)) && place === 0) return true;
  if (place <= 1 && (BALANCE.test(text) || sumsUpHeading(body, row, at, text))) return true;
  const isShouted = text === text.toUpperCase();
  return place <= 1 && (isShouted || (place === 0 && countsRows(body)));
}

/**
 * `Jumlah Pendapatan` below a row called `Pendapatan`, or below a heading without figures that begins so. Alone such a
 * text may be an indicator: `Jumlah puskesmas`.
 */
function sumsUpHeading({ grid, from }: Body, row: number, column: number, text: string): boolean {
  const summed = text.replace(SUM, '').trim().toLowerCase();
  if (summed === '' || summed === text.toLowerCase()) return false;
  for (let above = row - 1; above >= from; above -= 1) {
    const name = grid.text(above, column).trim().toLowerCase();
    if (name === summed) return true;
    const isHeading = grid.filled(above).every((one) => one <= column);
    if (isHeading && name.startsWith(`${summed} `)) return true;
  }
  return false;
}

/** Whether the first column holds numbers of rows or codes, so that a word in it is no entry of a list. */
function countsRows({ grid, columns, from, to }: Body): boolean {
  const first = columns[0]?.column ?? 1;
  let [counted, all] = [0, 0];
  for (let row = from; row <= Math.min(to, from + 200); row += 1) {
    const text = grid.text(row, first);
    if (text === '') continue;
    all += 1;
    if (isSequence(text) || isQuantity(text)) counted += 1;
  }
  return counted * 2 > all;
}

/** One text alone at the left, or shown across: it heads the rows below it. */
function isSection({ grid, columns }: Body, row: number, filled: readonly number[]): boolean {
  const [only] = filled;
  if (filled.length !== 1 || only === undefined || isQuantity(grid.text(row, only))) return false;
  const place = columns.findIndex(({ column }) => column === only);
  const merge = grid.merge(row, only);
  const isAcross = merge !== null && merge.right - merge.left + 1 > columns.length / 2;
  return isAcross || (columns.length > 2 && place === 0);
}

/** Everything after the last row of data and the totals that follow it at once is footer. */
function settleEnd(body: Body, kinds: Map<number, RowKind>): void {
  const last = lastRecord(body, kinds);
  // A signature cannot stand in the middle of the data: such a row was data after all.
  for (let row = body.from; row < last; row += 1) if (kinds.get(row) === 'footer') kinds.set(row, 'record');
  let ended = false;
  for (let row = last + 1; row <= body.to; row += 1) {
    const kind = kinds.get(row) as RowKind;
    ended ||= kind === 'footer' || isGap(body, row);
    const isLateTotal = kind === 'total' && hasAmount(body, row);
    if (kind === 'record' || (ended && kind !== 'blank' && !isLateTotal)) kinds.set(row, 'footer');
  }
}

function lastRecord(body: Body, kinds: ReadonlyMap<number, RowKind>): number {
  let last = body.from - 1;
  let isAfterGap = false;
  for (const [row, kind] of kinds) {
    isAfterGap ||= isGap(body, row);
    if (kind !== 'record' || (isAfterGap && !isFirm(body, row))) continue;
    last = row;
    isAfterGap = false;
  }
  return last;
}

const isGap = ({ grid }: Body, row: number): boolean => grid.filled(row).length === 0;

/** After a gap a row is data when it is full enough, or begins with a number or code. */
function isFirm(body: Body, row: number): boolean {
  const filled = filledWithin(body, row);
  const lead = body.grid.text(row, filled[0] ?? 1);
  const place = body.columns.findIndex(({ column }) => column === filled[0]);
  return (
    filled.length >= FEW || (filled.length === 2 && place <= 1 && (isQuantity(lead) || isSequence(lead)))
  );
}

function hasAmount({ grid, columns }: Body, row: number): boolean {
  const isAmount = (text: string) => isQuantity(text) && !isBlankWord(text);
  return TOTAL_ALONE.test(grid.text(row, grid.filled(row)[0] ?? 1))
    ? columns.some(({ column }) => isAmount(grid.text(row, column)))
    : false;
}
