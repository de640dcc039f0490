import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateCase, type WorkedCase } from '../../../src/endpoint/vectors/evaluate-case.ts';

interface ExpectedCase extends WorkedCase {
  readonly out: Readonly<Record<string, unknown>>;
}

const ROOT = resolve(import.meta.dirname, '../../..');
const SAMPLE = join(ROOT, 'test/samples/vectors.json');
const CASES: readonly ExpectedCase[] = JSON.parse(readFileSync(SAMPLE, 'utf8'));
const TOLERANCE = 0.005 + 1e-9;

/** Places where a result differs from the expected one; numbers may differ by half a unit of the second digit. */
function differences(expected: unknown, found: unknown, path: string): readonly string[] {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= TOLERANCE ? [] : [`${path}: ${found} instead of ${expected}`];
  }
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    return expected.flatMap((one, i) => differences(one, found[i] as unknown, `${path}.${i}`));
  }
  const isSame = JSON.stringify(expected) === JSON.stringify(found);
  return isSame ? [] : [`${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
}

test('sixty worked cases are at hand, each with an id of its own', () => {
  expect(CASES).toHaveLength(60);
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(60);
});

test.for(CASES.map((one) => [one.id, one.fn, one] as const))(
  'worked case %s of %s',
  ([, , { out, ...asked }]) => {
    const result = evaluateCase(asked);
    expect(result).not.toHaveProperty('error');
    const found = 'out' in result ? result.out : {};
    expect(Object.keys(out).flatMap((key) => differences(out[key], found[key], key))).toEqual([]);
  },
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function vectors(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(ROOT, 'src/endpoint/vectors/main.ts'), ...args]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

test('the command prints one line per case, without having seen the expected result', async () => {
  const file = join(folder, 'cases.json');
  const wrong = CASES.map((one) => ({ ...one, out: { pct: 'salah' } }));
  writeFileSync(file, JSON.stringify([...wrong, { id: 'X-1', fn: 'capaian.lain', in: {} }]));
  const { code, out } = await vectors(file);
  const lines = out.trimEnd().split('\n');
  expect([code, lines.length]).toEqual([0, 61]);
  expect(lines.slice(0, 60).map((line) => JSON.parse(line))).toEqual(
    CASES.map(({ out: _expected, ...asked }) => evaluateCase(asked)),
  );
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ id: 'X-1', error: 'unknown fn: capaian.lain' });
}, 180_000);

test('a file that is missing or holds no list ends with an error and no lines', async () => {
  const [object, text] = [join(folder, 'object.json'), join(folder, 'text.json')];
  writeFileSync(object, '{}');
  writeFileSync(text, '[{"id": "A"');
  const refused = (err: string) => ({ code: 2, out: '', err: expect.stringContaining(err) });
  expect(await vectors()).toMatchObject(refused('No file was named'));
  expect(await vectors(object)).toMatchObject(refused('holds no list of cases'));
  expect(await vectors(text)).toMatchObject(refused('is not JSON'));
  expect(await vectors(join(folder, 'none.json'))).toMatchObject(refused('cannot be read'));
}, 180_000);

test('a file with a byte order mark, stray fields and cases that are none is answered line by line', async () => {
  const file = join(folder, 'stray.json');
  const whole = { id: 'A', fn: 'bsc.status', in: { x: 100, more: [1] }, out: {}, src: 'S', note: 'n' };
  const cases = [
    null,
    7,
    { id: 'B', fn: 'bsc.status', in: null },
    { id: 'C', fn: 'bsc.status', in: [1] },
    whole,
  ];
  writeFileSync(file, `\uFEFF${JSON.stringify(cases)}`);
  const { code, out } = await vectors(file);
  expect(code).toBe(0);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: null, error: 'the case is not an object' },
    { id: null, error: 'the case is not an object' },
    { id: 'B', error: 'in is not an object' },
    { id: 'C', error: 'in is not an object' },
    { id: 'A', out: { status: 'hijau' } },
  ]);
}, 180_000);

const ask = (fn: string, given: Readonly<Record<string, unknown>>) =>
  evaluateCase({ id: 'x', fn, in: given });

test('a case of the wrong form is answered with an error and not with a number', () => {
  expect(ask('capaian.progresif', { R: 'banyak', T: 1 })).toHaveProperty('error');
  expect(ask('kemenkeu.capaian', { R: 1, T: 1, polarisasi: 'lain' })).toHaveProperty('error');
  expect(ask('toString', {})).toEqual({ id: 'x', error: 'unknown fn: toString' });
});

test('lists in give lists out, blanks stay blanks', () => {
  expect(ask('capaian.progresif', { R: [45, null, 5, 5], T: [50, 50, 0, -1] })).toMatchObject({
    out: { pct: [90, null, null, null], error: [null, 'realisasi kosong', 'target 0', 'target < 0'] },
  });
  expect(ask('capaian.regresif_2T', { R: 0, T: 0 })).toMatchObject({ out: { pct: null, error: 'target 0' } });
  expect(ask('capaian.kumulatif_sum', { R: [null, null], T: [1, 2] })).toMatchObject({
    out: { pct: null, filled: 0 },
  });
  expect(ask('capaian.kumulatif_sum', { R: [0, 5], T: [10, 10] })).toMatchObject({
    out: { pct: 25, filled: 2 },
  });
  expect(ask('capaian.last_known', { R: [null, null], T: [1, 2] })).toMatchObject({
    out: { pct: null, quarter: null },
  });
  expect(ask('skala.permendagri86', { x: 90.5 })).toMatchObject({ out: { label: 'Sangat Tinggi' } });
  expect(ask('bsc.status', { x: 80 })).toMatchObject({ out: { status: 'kuning' } });
});

test('a number written with an exponent keeps its digits', () => {
  expect(ask('capaian.progresif', { R: 1e21, T: 2e21 })).toMatchObject({ out: { pct: 50 } });
  expect(ask('capaian.progresif', { R: 1.5e-7, T: 3e-7 })).toMatchObject({ out: { pct: 50 } });
});
