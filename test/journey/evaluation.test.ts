import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LKE_PACK } from '../../src/domain/dossier/kinds/lke.ts';
import { subComponentsOf } from '../../src/domain/sakip/evaluation-pack.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { kinerja } from '../support/command-line.ts';
import { lookedOver } from '../support/look-over.ts';
import { goAndReturn } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { YEAR } from '../support/site-set.ts';
import { wordParts } from '../support/word-parts.ts';

let site: Site;
let head: Seat;
let verifier: Seat;
let evaluator: Seat;

const OUT = join(tmpdir(), `lhe-${process.pid}.docx`);
const ZIP = join(tmpdir(), `evaluasi-${process.pid}.zip`);
const KEY = { kind: 'lke', unit: 'DINKES', year: YEAR, name: '' };
const PAGE = `/lke?unit=DINKES&tahun=${YEAR}`;
const FOLLOW_UP = `${PAGE}&bagian=tindak-lanjut`;

/** Answers of a column: every criterion met, but the first of each sub-component where asked. */
const answers = (column: string, first: 'Y' | 'T') =>
  Object.fromEntries(
    subComponentsOf(LKE_PACK).flatMap(({ criteria }) =>
      criteria.map(({ id }, i) => [`answer/${id}/${column}`, i === 0 ? first : 'Y']),
    ),
  );

/** What somebody answered at another device; 79 answers are no work for a test at a screen. */
async function answered(username: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const device = await site.freshDevice(username);
  const e = dossierId('rinjani', KEY);
  const result = await device.one(device.mutation('dossier.set', { key: KEY, fields }, { e }));
  expect(result.s).toBe('ok');
}

beforeAll(async () => {
  site = await Site.open();
  await answered('petugas', answers('self', 'Y'));
  const { url } = site;
  [head, verifier, evaluator] = await Promise.all([
    Seat.take({ url, kind: 'tablet', username: 'kepala' }),
    Seat.take({ url, kind: 'tablet', username: 'verifikator' }),
    Seat.take({ url, kind: 'desktop', username: 'evaluator' }),
  ]);
});

afterAll(async () => {
  for (const seat of [head, verifier, evaluator]) await seat?.discard();
  await site?.discard();
  for (const file of [OUT, ZIP]) rmSync(file, { force: true });
});

async function open(seat: Seat, path: string): Promise<Page> {
  await seat.visit(path);
  return seat.page;
}

/** Takes a step and confirms that it binds what is on the screen. */
async function take(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).first().click({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: step }).click();
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

/** The verifier writes why, the page goes before it is sent, and on second thought nothing is given back. */
async function beginsToGiveBack(page: Page): Promise<void> {
  const why = 'Pedoman pada 1.a belum dilampirkan';
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByRole('textbox', { name: /^Alasan/ });
  await page.getByRole('button', { name: 'Kembalikan' }).first().click({ timeout: 60_000 });
  await reason.fill(why);
  await goAndReturn(page);
  await page.getByRole('button', { name: 'Kembalikan' }).first().click({ timeout: 60_000 });
  await expect.poll(() => reason.inputValue()).toBe(why);
  await dialog.getByRole('button', { name: 'Batal' }).click();
}

test('a unit assesses itself without a line, its verifier looks it through, and the evaluator decides otherwise', async () => {
  const page = await open(head, PAGE);
  await page.getByText('80,00').first().waitFor({ timeout: 60_000 });
  await head.cutNetwork();
  await take(page, 'Tetapkan penilaian mandiri');
  await page.getByText('Menunggu verifikasi').first().waitFor();
  await head.restoreNetwork();

  const check = await open(verifier, PAGE);
  await beginsToGiveBack(check);
  await take(check, 'Selesai diverifikasi');
  const desk = await open(evaluator, PAGE);
  await desk.getByText('Menunggu evaluator').first().waitFor({ timeout: 60_000 });
  await answered('evaluator', answers('evaluator', 'T'));
  await desk.getByText('68,90').first().waitFor({ timeout: 60_000 });
  await desk.getByRole('link', { name: /1\.a/ }).first().click();
  await desk.getByLabel('Catatan evaluator').first().fill('Pedoman belum ditetapkan');
  await desk.getByLabel('Catatan evaluator').first().blur();
  expect(await lookedOver(desk, '/lke-evaluator')).toEqual([]);
  await take(desk, 'Selesai dievaluasi');
  await take(page, 'Sepakati hasil');
  await page.getByText('Disepakati').first().waitFor();
});

test('a recommendation is answered with person, day and effect, and lifts the estimate', async () => {
  const desk = await open(evaluator, FOLLOW_UP);
  await desk.getByRole('button', { name: 'Tambah rekomendasi' }).click();
  await write(desk, 'Rekomendasi', 'Tetapkan pedoman perencanaan');
  await desk.getByLabel('Subkomponen atau kriteria').selectOption('1.a.1');

  const page = await open(head, FOLLOW_UP);
  await page.getByText('Tetapkan pedoman perencanaan').first().waitFor({ timeout: 60_000 });
  // The two fields were written one after the other and may arrive so.
  await page.getByText('1.a.1').first().waitFor({ timeout: 60_000 });
  await head.cutNetwork();
  await page.getByLabel('Pelaksana').selectOption({ index: 1 });
  await write(page, 'Paling lambat', `${YEAR}-12-31`);
  await write(page, 'Tindak lanjut', 'Pedoman ditetapkan dengan keputusan kepala dinas');
  await write(page, 'Dampak', 'Renja disusun dengan satu cara');
  expect(await lookedOver(page, '/lke-tindak-lanjut')).toEqual([]);
  await page.getByRole('button', { name: 'Kirim tindak lanjut' }).tap();
  await page.getByText('69,50').waitFor();
  await head.restoreNetwork();

  await desk.locator('summary').getByText('Menunggu evaluator').waitFor({ timeout: 60_000 });
  await desk.getByText('+0,60 poin').waitFor();
  await desk.locator('summary').getByText('Tetapkan pedoman perencanaan').click();
  await desk.getByRole('button', { name: 'Nyatakan selesai' }).click();
  await expect.poll(() => desk.getByText('69,50').count()).toBe(2);
});

/** Pages of the report the command line issues now. */
async function issuedReport(): Promise<string> {
  const { code } = await kinerja(
    site.dataDir,
    ...['document', 'lhe', '--unit', 'DINKES', '--year', String(YEAR), '--out', OUT],
    ...['--tenant', 'rinjani'],
  );
  return code === 0 ? wordParts(OUT).pages : '';
}

test('the evaluation report as Word, and everything for the ministry’s site in one ZIP with its contents list', async () => {
  // What the evaluator decided last is on its way from that tablet, so the report is written until it has it.
  await expect.poll(issuedReport, { timeout: 60_000 }).toContain('Selesai');
  const { pages } = wordParts(OUT);
  for (const text of [
    '68,90 · B',
    'Tetapkan pedoman perencanaan (1.a.1)',
    'Pedoman belum ditetapkan',
    'Yusuf Hamid',
  ])
    expect(pages).toContain(text);

  const page = await open(head, `${PAGE}&bagian=berkas`);
  expect(await lookedOver(page, '/lke-berkas')).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Semua berkas (ZIP)' }).tap(),
  ]);
  await download.saveAs(ZIP);
  const files = unzipSync(readFileSync(ZIP));
  expect(Object.keys(files)).toEqual([
    `LKE-${YEAR}.docx`,
    `LKE-${YEAR}.xlsx`,
    `LHE-${YEAR}.docx`,
    'DAFTAR-ISI.txt',
  ]);
  expect(wordParts(files[`LHE-${YEAR}.docx`] as Uint8Array).pages).toContain('68,90 · B');
  expect(strFromU8(files['DAFTAR-ISI.txt'] as Uint8Array)).toMatch(/LKE-\d{4}\.xlsx\n.*SHA-256 [0-9a-f]{64}/);
  for (const seat of [head, verifier, evaluator]) expect(seat.faults).toEqual([]);
});
