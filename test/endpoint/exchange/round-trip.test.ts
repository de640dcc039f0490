import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExchangeSet } from '../../../src/domain/exchange/exchange-set.ts';
import { readExchange, writeExchange } from '../../../src/endpoint/exchange/exchange-folder.ts';
import { formatExchange } from '../../../src/endpoint/exchange/format-exchange.ts';
import { type FileTexts, parseExchange } from '../../../src/endpoint/exchange/parse-exchange.ts';
import { NTB_FOLDER, ntbTexts, SMALL } from '../../support/exchange-texts.ts';

function setOf(texts: FileTexts): ExchangeSet {
  const parsed = parseExchange(texts);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem.slice(0, 5)));
  return parsed.value;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the files of the NTB data set come out byte for byte as they went in', () => {
  const texts = ntbTexts();
  expect(formatExchange(setOf(texts))).toEqual(texts);
});

test('import, export, import is the identity on a folder', () =>
  inFolder(async (folder) => {
    const first = await readExchange(NTB_FOLDER);
    if (!first.ok) throw new Error('NTB does not load');
    await writeExchange(folder, first.value);
    expect(await readExchange(folder)).toEqual(first);
    expect(await readFile(join(folder, 'targets.csv'), 'utf8')).toBe(ntbTexts()['targets.csv']);
  }));

test('names and notes with commas, quotes, slashes, semicolons and line breaks survive', () => {
  const piece = fc.constantFrom(
    ',',
    '"',
    '""',
    '/',
    ';',
    '\n',
    '\r\n',
    '\r',
    "Hu'u",
    '(a)',
    '=1+1',
    ' ',
    'é',
    '😀',
    '',
  );
  const noteText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  const name = noteText.map((text) => `a${text}z`);
  const base = setOf(SMALL);
  fc.assert(
    fc.property(name, noteText, name, (unitName, note, source) => {
      const set: ExchangeSet = {
        ...base,
        units: base.units.map((unit) => ({ ...unit, name: unitName, note: note === '' ? null : note })),
        budgets: base.budgets.map((budget) => ({ ...budget, name: unitName, source })),
      };
      const texts = formatExchange(set);
      expect(setOf(texts)).toEqual(set);
      expect(formatExchange(setOf(texts))).toEqual(texts);
    }),
  );
});

test('figures keep the digits their source printed', () => {
  const digits = fc.tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.stringMatching(/^[0-9]{0,6}$/),
  );
  const decimal = digits
    .map(([minus, whole, rest]) => `${minus ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`)
    .filter((text) => !/^-0(\.0+)?$/.test(text));
  const base = setOf(SMALL);
  fc.assert(
    fc.property(decimal, (amount) => {
      const set = { ...base, measurements: base.measurements.map((m) => ({ ...m, amount })) };
      expect(setOf(formatExchange(set)).measurements.map((m) => m.amount)).toEqual([amount, amount]);
    }),
  );
});

test('a folder from a spreadsheet, with CRLF and a byte order mark, gives the same set', () => {
  const windows = Object.fromEntries(
    Object.entries(SMALL).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  expect(setOf(windows)).toEqual(setOf(SMALL));
});

test('a file that is not UTF-8 is refused by name', () =>
  inFolder(async (folder) => {
    await writeExchange(folder, setOf(SMALL));
    await writeFile(join(folder, 'budgets.csv'), new Uint8Array([0x69, 0x64, 0xff, 0xfe]));
    expect(await readExchange(folder)).toEqual({
      ok: false,
      problem: [{ file: 'budgets.csv', line: null, field: null, reason: 'Berkas bukan UTF-8.' }],
    });
  }));
