import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDay } from '../../src/domain/calendar.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { readExchange } from '../../src/endpoint/exchange/exchange-folder.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { screenshot } from '../support/browser.ts';
import { indicator } from '../support/builders.ts';
import { NTB_FOLDER } from '../support/exchange-texts.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { siteSet } from '../support/site-set.ts';

// The three offices of NTB's reorganisation, merged today instead of on 2 January 2026.
const OLD = 'DIKBUD';
const HEIRS = ['DIKPORA', 'DISBUD'] as const;
const OFFICER = 'orang-petugas-dikbud';
const DAY = 86_400_000;

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
  await bring({ isMerged: false });
  await employ();
  seat = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas-dikbud' });
});

afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

/** As an administrator does while the endpoint stands still. */
async function atRest(work: (endpoint: ReturnType<typeof openEndpoint>) => Promise<unknown>): Promise<void> {
  await site.stop();
  const endpoint = openEndpoint(site.dataDir);
  await work(endpoint);
  await endpoint.storage.close();
  await site.start();
}

/** Brings the offices as NTB's data have them, before or after the merger; two figures go to the one for education. */
async function bring({ isMerged }: { readonly isMerged: boolean }): Promise<void> {
  const read = await readExchange(NTB_FOLDER);
  if (!read.ok) throw new Error('NTB cannot be read');
  const yesterday = civilDay(Date.now() - DAY, 'Asia/Makassar');
  const units = read.value.units
    .filter(({ code }) => code === OLD || HEIRS.some((heir) => heir === code))
    .map((unit) => ({ ...unit, parent: 'PEMDA', validFrom: null }))
    .map((unit) => (unit.code === OLD ? { ...unit, validTo: isMerged ? yesterday : null } : unit));
  const owner = isMerged ? 'DIKPORA' : OLD;
  const set = siteSet('Rinjani sehat dan mandiri', 0);
  const library = { name: 'Kunjungan perpustakaan', owner, frequency: 'annual' as const };
  const indicators = [
    ...set.indicators.map((one) => (one.code === 'LITERASI' ? { ...one, owner } : one)),
    indicator('PUSTAKA', library),
  ];
  const offices = [...set.units.filter(({ code }) => code !== OLD), ...units];
  // Published figures stay where they were brought.
  const folder = { ...set, units: offices, indicators, measurements: [] };
  await atRest(({ storage }) =>
    importExchange(storage, 'rinjani', folder, { now: Date.now(), replace: false }),
  );
}

/** The officer goes on in the office for education, whose head is new. */
async function employ(): Promise<void> {
  const position = (id: string, role: 'officer' | 'head', unit: string, person: string): Position => ({
    ...{ id, role, unit, person, area: null, capacity: 'definitive', delegatedFrom: null, to: null },
    from: Date.now() - DAY,
  });
  const positions = [
    position('jabatan-dikpora', 'officer', 'DIKPORA', OFFICER),
    position('jabatan-kepala-dikpora', 'head', 'DIKPORA', 'orang-kepala'),
  ];
  await atRest(({ storage }) => saveStaff(storage, 'rinjani', { people: [], positions, logins: [] }));
}

async function fill(task: RegExp, text: string): Promise<void> {
  const { page } = seat;
  await page.getByRole('main').getByRole('link', { name: task }).first().tap({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill(text);
  await handIn();
}

async function handIn(): Promise<void> {
  await seat.page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await seat.page.getByRole('link', { name: 'Selesai' }).tap();
}

async function figures(): Promise<readonly string[]> {
  const { rows } = await site.freshDevice('gubernur');
  return [...rows.values()]
    .filter(({ type }) => type === 'entry')
    .map(({ body }) => body as Entry)
    .filter(({ value }) => value.by === OFFICER)
    .map(({ indicator: code, unit, value }) => `${code} ${unit} ${JSON.stringify(value.value)}`)
    .sort();
}

const amount = (text: string): string => JSON.stringify({ kind: 'amount', amount: text });

test('the officer of a merged unit mends what it may not hand in any more, and goes on with what it began', async () => {
  const { page } = seat;
  await fill(/Kunjungan perpustakaan/, '40');
  await expect.poll(figures, { timeout: 60_000, interval: 1000 }).toEqual([`PUSTAKA ${OLD} ${amount('40')}`]);
  await seat.cutNetwork();
  await seat.goTo('Tugas');
  await fill(/literasi/, '71,5');
  await bring({ isMerged: true });
  await seat.restoreNetwork();

  await seat.goTo('Kiriman');
  await page
    .getByText(/sudah digabung/)
    .first()
    .waitFor({ timeout: 60_000 });
  await screenshot(page, 'unit-merger-refused');
  await page.getByRole('button', { name: 'Perbaiki' }).first().tap();
  const field = page.getByRole('textbox', { name: /^Realisasi/ });
  await expect.poll(() => field.inputValue(), { timeout: 30_000 }).toBe('71,5');
  await handIn();
  await seat.goTo('Tugas');
  await screenshot(page, 'unit-merger-tasks');
  const both = [`LITERASI DIKPORA ${amount('71.5')}`, `PUSTAKA ${OLD} ${amount('40')}`];
  await expect.poll(figures, { timeout: 60_000, interval: 1000 }).toEqual(both);
});

test('the new head sees the old unit’s figure, and the new unit’s officer corrects it where it stands', async () => {
  const { page } = seat;
  await seat.goTo('Tugas');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Kunjungan perpustakaan.*Diterima/ })
    .first()
    .tap();
  await page.getByRole('button', { name: /Tarik/ }).first().tap();
  await expect
    .poll(async () => (await site.freshDevice('kepala')).rows, { timeout: 60_000, interval: 1000 })
    .toSatisfy((rows: Awaited<ReturnType<Site['freshDevice']>>['rows']) =>
      [...rows.values()].some(({ type, body }) => {
        if (type !== 'entry') return false;
        const { indicator: code, status, unit } = body as Entry;
        return (
          code === 'PUSTAKA' &&
          unit === OLD &&
          status.value.state === 'draft' &&
          status.as === 'jabatan-dikpora'
        );
      }),
    );
});
