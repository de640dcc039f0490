import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { LKE_PACK } from '../../src/domain/dossier/kinds/lke.ts';
import { agreementFigures, agreementPaper } from '../../src/domain/papers/agreement-paper.ts';
import { frozenFields, frozenText } from '../../src/domain/report/frozen.ts';
import { reportFigures } from '../../src/domain/report/report-figures.ts';
import { subComponentsOf } from '../../src/domain/sakip/evaluation-pack.ts';
import { shownText } from '../../src/domain/sheets/workbook.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { readArguments } from '../../src/endpoint/commands/arguments.ts';
import { document } from '../../src/endpoint/commands/document-command.ts';
import { importFolder } from '../../src/endpoint/commands/exchange-commands.ts';
import { paperSources } from '../../src/endpoint/commands/paper-sources.ts';
import { SHIPPED_NTB } from '../../src/endpoint/config.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { paperFacts } from '../../src/endpoint/rows/paper-facts.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { hashText } from '../../src/protocol/hash.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';
import { databaseOf } from '../support/database.ts';
import { filledDossier } from '../support/filled-dossier.ts';
import {
  agreementKey,
  agreementTexts,
  CODE,
  GOVERNOR,
  HEAD,
  planKey,
  planRow,
} from '../support/paper-texts.ts';
import { openPlace } from '../support/server.ts';
import { wordParts } from '../support/word-parts.ts';

let folder: string;
let endpoint: Endpoint;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'document-'));
  const set = join(folder, 'set');
  cpSync(SHIPPED_NTB, set, { recursive: true });
  const money = ['2024,,APBD,4250750000,', '2025,,APBD,5100250000,']
    .concat(['2025,2025-03-31,in-year,,1100000000', '2025,2025-06-30,in-year,,2600000000'])
    .map((one, i) => `B-${i},52,BAPPEDA,programme,5.01.02,Program,${one},test,yes,,yes\n`);
  appendFileSync(join(set, 'budgets.csv'), money.join(''));
  endpoint = await openPlace(join(folder, 'data'));
  expect(
    await importFolder(endpoint, readArguments([set, '--tenant', 'ntb', '--name', 'Provinsi NTB']), () => {}),
  ).toBe(0);
  const people = [HEAD, GOVERNOR].map(({ person }) => ({
    id: person,
    name: `${person} contoh`,
    example: true,
  }));
  await saveStaff(endpoint.storage, 'ntb', { people, positions: [HEAD, GOVERNOR], logins: [] });
}, 120_000);
afterAll(async () => {
  await endpoint.storage.close();
  rmSync(folder, { recursive: true, force: true });
});

let kept = 0;
async function keep(dossier: Dossier): Promise<void> {
  kept += 1;
  await endpoint.storage.write('ntb', async (transaction) => {
    const scope = await transaction.scopeOf('', 'plan');
    const row = { id: dossierId('ntb', dossier), type: 'dossier' as const, scope, ver: kept, body: dossier };
    await putNumbered(transaction, [{ ...row, deleted: false }]);
  });
}

async function issue(kind: string, ...more: string[]) {
  const ending = kind === 'bundle' ? 'zip' : more.includes('--xlsx') ? 'xlsx' : 'docx';
  const args = [kind, ...(more.includes('--unit') ? more : [...more, '--unit', 'BAPPEDA'])];
  const lines: string[] = [];
  const out = join(folder, `${args[0]}.${ending}`);
  rmSync(out, { force: true });
  const place = {
    dataDir: join(folder, 'data'),
    databaseUrl: await databaseOf(join(folder, 'data')),
    notices: { siteUrl: 'https://situs.example', mail: null },
  };
  const year = more.includes('--year') ? [] : ['--year', '2024'];
  const given = readArguments([...args.filter((one) => one !== '--xlsx'), ...year, '--out', out]);
  const code = await document(place, given, (line) => lines.push(line));
  return { code, lines, parts: existsSync(out) && ending === 'docx' ? wordParts(out) : null };
}

const reportKey = { kind: 'performance-report', unit: 'BAPPEDA', year: 2024, name: '' };
const reportTexts = {
  'text/duties': 'Bappeda menyusun rencana.\nBappeda mengendalikan pelaksanaan.',
  'text/issues': 'Kemiskinan',
  'text/improvement': 'Mempertajam sasaran',
  'analysis/WISATAWAN/cause': 'Sebab yang ditulis orang',
  'benchmark/WISATAWAN/amount': '11600000',
  'benchmark/WISATAWAN/name': 'Nasional 2024',
  'benchmark/WISATAWAN/source': 'BPS',
};

async function figuresNow(unit: string) {
  const sources = await endpoint.storage.read('ntb', paperSources);
  return reportFigures(sources, unit, 2024, Date.now());
}

async function digestNow(): Promise<string> {
  const facts = await endpoint.storage.read('ntb', paperFacts);
  return hashText(
    agreementFigures(agreementPaper(filledDossier(agreementKey, agreementTexts, 'agreed'), facts)),
  );
}

test('what nobody has drafted is not issued, not even as a draft', async () => {
  expect(await issue('agreement', '--draft')).toMatchObject({ code: 2, parts: null });
});

test('an agreement is held back with what is missing, and as a draft is marked on every page', async () => {
  await keep(filledDossier(agreementKey, agreementTexts, 'offered'));
  const held = await issue('agreement');
  expect(held).toMatchObject({ code: 2, parts: null });
  expect(held.lines.join()).toContain('Belum disepakati');
  const draft = await issue('agreement', '--draft');
  expect(draft.code).toBe(0);
  expect(new Set(draft.parts?.above.split('|'))).toEqual(new Set(['KONSEP']));
});

test('an agreement as Word shows the figures of the data set, Indonesian, with its code on every page', async () => {
  await keep(filledDossier(agreementKey, { ...agreementTexts, figures: await digestNow() }, 'agreed'));
  const { code, lines, parts } = await issue('agreement', '--site', 'https://kinerja.example/');
  expect([code, lines.length]).toEqual([0, 1]);
  const { targets } = await endpoint.storage.read('ntb', paperFacts);
  const target = (indicator: string) =>
    targets.find((one) => one.indicator === indicator && one.area === '52' && one.period === '2024-FY');
  expect([target('WISATAWAN')?.amount, target('INFLASI')?.amount, target('INFLASI')?.upper]).toEqual([
    '2500000',
    '1.5',
    '3.5',
  ]);
  for (const text of ['2.500.000 ', '1,5 – 3,5 %']) expect(parts?.pages).toContain(text);
  for (const text of ['Rp 4.250.750.000,00', 'Jujur & terbuka', 'kepala contoh', 'gubernur contoh', 'JUMLAH'])
    expect(parts?.pages).toContain(text);
  expect(parts?.below).toContain(CODE);
  expect(parts?.pages).toContain(`https://kinerja.example/verifikasi/${CODE}`);
  expect(parts?.xml).toContain('<a:blip ');
  // Without the option the address is that of the site.
  expect((await issue('agreement')).parts?.pages).toContain(`https://situs.example/verifikasi/${CODE}`);
  await expect(issue('agreement', '--site', 'kinerja')).rejects.toThrow('--site: https://…');
  // The one-page form is a sheet of its own: A3, across.
  expect(parts?.xml).toContain('w:w="23812" w:h="16838"');
  expect(parts?.above).toBe('');
});

test('a target that changed after the signatures holds the paper back until it is revised', async () => {
  await keep(filledDossier(agreementKey, { ...agreementTexts, figures: 'a'.repeat(64) }, 'agreed'));
  const { code, lines } = await issue('agreement');
  expect(code).toBe(2);
  expect(lines.join()).toContain('perlu perubahan perjanjian');
});

test('an action plan as Word lies across, with its quarters under one heading', async () => {
  await keep(filledDossier(planKey, planRow, 'draft'));
  expect(await issue('action-plan')).toMatchObject({ code: 2, parts: null });
  await keep(filledDossier(planKey, planRow, 'approved'));
  const { code, parts } = await issue('action-plan');
  expect(code).toBe(0);
  expect(parts?.xml).toContain('w:orient="landscape"');
  expect(parts?.xml).toContain('<w:gridSpan w:val="5"/>');
  for (const text of ['1.234,5', 'Koordinasi <kabupaten/kota>', 'TW-IV', 'Rp 4.250.750.000,00'])
    expect(parts?.pages).toContain(text);
});

test('what the data alone can draft is a draft before anybody has written a word', async () => {
  for (const [kind, text] of [
    ['lkjip', 'BAB III AKUNTABILITAS KINERJA'],
    ['lke', 'Ada pedoman teknis perencanaan kinerja'],
    ['lhe', 'belum dinilai'],
  ] as const) {
    expect(await issue(kind)).toMatchObject({ code: 2, parts: null });
    const { code, parts } = await issue(kind, '--draft');
    expect([code, parts?.pages.includes(text), parts?.above.includes('KONSEP')]).toEqual([0, true, true]);
  }
  for (const kind of ['lkjip', 'agreement', 'e81'])
    await expect(issue(kind, '--unit', 'TIDAK-ADA', '--draft')).rejects.toThrow('Tidak ada unit TIDAK-ADA');
});

test('a report is drafted from the data in four chapters, held back until it is issued, and marked as a draft', async () => {
  await keep(filledDossier(reportKey, reportTexts, 'draft'));
  const held = await issue('lkjip');
  expect(held).toMatchObject({ code: 2, parts: null });
  expect(held.lines.join()).toContain('Laporan belum diterbitkan');
  const { code, parts } = await issue('lkjip', '--draft');
  expect(code).toBe(0);
  // The cover and each of the four chapters are sections of their own, each with the mark on every page.
  expect(parts?.above).toBe('KONSEP');
  expect(parts?.xml.match(/<w:sectPr><w:headerReference /g)?.length).toBe(5);
  for (const chapter of ['BAB I PENDAHULUAN', 'BAB II', 'BAB III AKUNTABILITAS', 'BAB IV PENUTUP'])
    expect(parts?.pages).toContain(chapter);
  for (const text of [
    'Bappeda mengendalikan pelaksanaan.',
    'Sebab yang ditulis orang',
    '11.600.000 orang (Nasional 2024)',
  ])
    expect(parts?.pages).toContain(text);
  expect(parts?.pictures.length).toBeGreaterThan(3);
  expect(parts?.pictures.every((bytes) => bytes[0] === 0x89 && bytes[1] === 0x50)).toBe(true);
  expect(parts?.xml).toContain('descr="Capaian');
});

test('an issued report shows the figures it was frozen with and their version, and one that was altered is held back', async () => {
  const figures = await figuresNow('BAPPEDA');
  const known = figures.indicators.find(({ realization }) => realization !== null);
  const then = {
    ...figures,
    indicators: figures.indicators.map((one) => ({ ...one, name: `${one.name} dahulu` })),
  };
  const frozen = frozenFields(then, null);
  const text = frozenText(filledDossier(reportKey, frozen, 'issued'));
  const issued = { ...reportTexts, ...frozen, figures: hashText(text), frozenOn: '2025-02-20' };
  const benchmarks = Object.fromEntries(
    figures.indicators.flatMap(({ code }) => [
      [`analysis/${code}/cause`, 'Sebab'],
      [`analysis/${code}/solution`, 'Upaya'],
    ]),
  );
  await keep(filledDossier(reportKey, { ...issued, ...benchmarks }, 'issued'));
  const { lines, parts } = await issue('lkjip', '--draft');
  expect(parts?.pages).toContain(`${known?.name} dahulu`);
  expect(parts?.below).toContain(`versi data ${hashText(text).slice(0, 12)}, 20 Februari 2025`);
  expect(lines.join()).not.toContain('Angka beku');
  await keep(filledDossier(reportKey, { ...issued, figures: 'f'.repeat(64) }, 'issued'));
  expect((await issue('lkjip')).lines.join()).toContain('Angka beku');
});

test('the province is reported from its key indicators and its accounts', async () => {
  await keep(filledDossier({ ...reportKey, unit: 'NTB' }, reportTexts, 'draft'));
  const { code, parts } = await issue('lkjip', '--unit', 'NTB', '--draft');
  expect(code).toBe(0);
  expect(parts?.pages).toContain('Kunjungan wisatawan');
  const figures = await figuresNow('NTB');
  expect(figures.isGovernment).toBe(true);
  expect(figures.indicators.every(({ code }) => code !== 'PENDUDUK')).toBe(true);
});

const lkeKey = { kind: 'lke', unit: 'BAPPEDA', year: 2024, name: '' };
const answers = Object.fromEntries(
  subComponentsOf(LKE_PACK).flatMap(({ criteria }) =>
    criteria.flatMap(({ id }, i) => [
      [`answer/${id}/self`, 'Y'],
      [`answer/${id}/evaluator`, i === 0 ? 'T' : 'Y'],
    ]),
  ),
);

test('a worksheet as Word and as workbook says what all have said, and its evidence by name', async () => {
  const reported = dossierId('ntb', { ...reportKey, unit: 'NTB' });
  const texts = {
    ...answers,
    'note/1.a.1/evaluator': 'Pedoman belum ada',
    'link/3.a.1/x': `dossier:${reported}`,
  };
  await keep(filledDossier(lkeKey, texts, 'evaluated'));
  expect(await issue('lke')).toMatchObject({ code: 2, parts: null });
  await keep(filledDossier(lkeKey, texts, 'agreed'));
  const { code, parts } = await issue('lke');
  expect(code).toBe(0);
  for (const text of ['Evaluator: Pedoman belum ada', 'Bukti: Laporan Kinerja 2024', '80,00 · BB'])
    expect(parts?.pages).toContain(text);
  const book = await issue('lke', '--xlsx');
  expect(book.code).toBe(0);
  const read = await readWorkbook(new Uint8Array(readFileSync(join(folder, 'lke.xlsx'))));
  expect(JSON.stringify(read)).toContain('Pedoman belum ada');
});

test('an evaluation report sets the years beside one another and carries recommendations with what became of them', async () => {
  const given = { kind: 'recommendation', unit: 'BAPPEDA', name: 'r-1' };
  await keep(
    filledDossier({ ...lkeKey, year: 2023 }, { ...answers, 'answer/4.c.1/evaluator': 'T' }, 'agreed'),
  );
  await keep(filledDossier({ ...given, year: 2024 }, { text: 'Susun pedoman', about: '1.a' }, 'given'));
  const followed = {
    text: 'Tinjau indikator',
    owner: HEAD.id,
    due: '2024-06-30',
    effect: 'Lima indikator diganti',
  };
  await keep(filledDossier({ ...given, year: 2023 }, followed, 'closed'));
  const { code, parts } = await issue('lhe');
  expect(code).toBe(0);
  for (const text of [
    'Susun pedoman (1.a)',
    'Lima indikator diganti',
    '30 Juni 2024',
    'Selesai',
    'Nilai tahun 2023',
    'Nilai akuntabilitas kinerja',
  ])
    expect(parts?.pages).toContain(text);
});

test('the form E.81 is a workbook of the plan data, and says that nobody checked it against the regulation', async () => {
  expect(await issue('e81', '--xlsx', '--year', '2025')).toMatchObject({ code: 0 });
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(folder, 'e81.xlsx'))));
  const rows = sheets[0]?.rows.map((cells) => cells.map(shownText)) ?? [];
  expect(rows.join()).toContain('BELUM DIPERIKSA terhadap naskah Permendagri 86/2017');
  const [head, line] = ['(1) No', '1'].map((no) => rows.find(([first]) => first === no) ?? []);
  // Money of a quarter is what came on top since the quarter before; the plan's later ceilings are not known: no sum.
  const titles = ['(7) Target Renja 2025', '(8) Realisasi TW I', '(9) Realisasi TW II', '(5) Target Renstra'];
  const money = titles.map((title) => line?.[head?.indexOf(`${title}, Rp`) ?? -1]);
  expect(money).toEqual(['5100250000', '1100000000', '1500000000', '']);
  expect(await issue('e80', '--xlsx', '--year', '1999')).toMatchObject({ code: 2 });
});

test('the bundle of a unit holds its papers and their contents list', async () => {
  expect(await issue('bundle')).toMatchObject({ code: 0 });
  const names = Object.keys(unzipSync(readFileSync(join(folder, 'bundle.zip')))).join();
  expect(names).toMatch(/Rencana-Aksi-2024\.docx.*DAFTAR-ISI\.txt/);
});
