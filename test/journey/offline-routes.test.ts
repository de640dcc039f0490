import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeviceKind, deviceKinds } from '../support/browser.ts';
import { type Broken, lookedOver } from '../support/look-over.ts';
import { unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { type Story, tellStory } from '../support/site-story.ts';

type Role = 'officer' | 'head' | 'governor';

interface VisitedRoute {
  /** As it stands in the table of the app. */
  readonly route: string;
  readonly role: Role;
  readonly at: (story: Story) => string;
  /** Only on the finished screen, and only with data. */
  readonly shows: RegExp;
}

const ROUTES: readonly VisitedRoute[] = [
  { route: '/tugas', role: 'officer', at: () => '/tugas', shows: /Perlu Anda perbaiki.*Indeks kepuasan/s },
  {
    route: '/tugas/:id/isi',
    role: 'officer',
    at: (s) => `/tugas/${s.open}/isi`,
    shows: /Siap dikirim|Ambil foto/,
  },
  {
    route: '/tugas/:id/isi',
    role: 'officer',
    at: (s) => `/tugas/${s.approved}/isi`,
    shows: /86,4.*bukti-contoh/s,
  },
  {
    route: '/tugas/:id/kembali',
    role: 'officer',
    at: (s) => `/tugas/${s.returned}/kembali`,
    shows: /bukan 61,2/,
  },
  { route: '/isian', role: 'officer', at: () => '/isian', shows: /Keadaan.*Indeks kepuasan/s },
  { route: '/kiriman', role: 'officer', at: () => '/kiriman', shows: /86,4/ },
  { route: '/angka', role: 'officer', at: () => '/angka', shows: /81,6/ },
  { route: '/dokumen', role: 'officer', at: () => '/dokumen', shows: /Belum ada dokumen yang dicatat/ },
  {
    route: '/dokumen/:unit/:year/:name',
    role: 'officer',
    at: () => '/dokumen/DINKES/2026/renstra-1',
    shows: /Jenis dokumen.*Pilih berkas/s,
  },
  {
    route: '/perjanjian',
    role: 'officer',
    at: () => '/perjanjian',
    shows: /Belum ada perjanjian untuk tahun ini/,
  },
  {
    route: '/perjanjian/:unit/:year/:name',
    role: 'officer',
    at: () => '/perjanjian/DINKES/2026/jabatan-kepala-r0',
    shows: /Belum disusun/,
  },
  {
    route: '/rencana-aksi',
    role: 'officer',
    at: () => '/rencana-aksi',
    shows: /Belum ada rencana aksi.*|Tambah baris/s,
  },
  {
    route: '/menu',
    role: 'officer',
    at: () => '/menu',
    shows: /Pekerjaan saya.*Kiriman.*Laporan dan evaluasi/s,
  },
  { route: '/cari', role: 'officer', at: () => '/cari?q=kepuasan', shows: /Indeks kepuasan/ },
  {
    route: '/peringatan',
    role: 'officer',
    at: () => '/peringatan',
    shows: /Realisasi belum diisi|Tidak ada yang perlu/,
  },
  { route: '/tur', role: 'officer', at: () => '/tur?langkah=2', shows: /Langkah 2 dari 5: Kiriman/ },
  { route: '/saya', role: 'officer', at: () => '/saya', shows: /Siap luring.*Ganti PIN/s },
  { route: '/', role: 'officer', at: () => '/', shows: /Perlu Anda perbaiki/ },
  { route: '*', role: 'officer', at: () => '/tidak-ada', shows: /Alamatnya mungkin berubah/ },
  { route: '/setujui/:id?', role: 'head', at: () => '/setujui', shows: /Menunggu 1|Menunggu 2/ },
  { route: '/setujui/:id?', role: 'head', at: (s) => `/setujui/${s.verified}`, shows: /Pemeriksaan|Riwayat/ },
  { route: '/dua-nilai/:id', role: 'head', at: (s) => `/dua-nilai/${s.twoValues}`, shows: /19,8.*17,4/s },
  { route: '/pohon', role: 'head', at: () => '/pohon', shows: /Yang berlaku/ },
  { route: '/pohon', role: 'governor', at: () => '/pohon', shows: /Yang berlaku/ },
  { route: '/pohon', role: 'governor', at: () => '/pohon?tampilan=daftar', shows: /Yang berlaku/ },
  { route: '/impor', role: 'head', at: () => '/impor', shows: /bukan tugas jabatan ini/ },
  { route: '/kartu-skor', role: 'head', at: () => '/kartu-skor', shows: /Cakupan imunisasi/ },
  {
    route: '/lke',
    role: 'officer',
    at: () => '/lke?tahun=2026&sub=2.a',
    shows: /Ada mekanisme.*Jalan ke A/s,
  },
  {
    route: '/lke',
    role: 'officer',
    at: () => '/lke?tahun=2026&bagian=tindak-lanjut',
    shows: /Rekomendasi evaluasi 2026/,
  },
  {
    route: '/lke',
    role: 'head',
    at: () => '/lke?tahun=2026&bagian=berkas',
    shows: /Jadwal penilaian.*Berkas/s,
  },
  { route: '/lkjip', role: 'officer', at: () => '/lkjip', shows: /Sembilan kriteria.*BAB IV PENUTUP/s },
  { route: '/lkjip', role: 'governor', at: () => '/lkjip?unit=PEMDA', shows: /BAB IV PENUTUP/ },
  { route: '/anggaran', role: 'head', at: () => '/anggaran', shows: /Pemenuhan upaya kesehatan/ },
  { route: '/lke', role: 'head', at: () => '/lke?tahun=2026', shows: /Jalan ke A.*Jadikan rencana/s },
  {
    route: '/lke',
    role: 'governor',
    at: () => '/lke?unit=DINKES&tahun=2026',
    shows: /Perencanaan Kinerja.*Kurang untuk A/s,
  },
  {
    route: '/kartu-skor',
    role: 'governor',
    at: () => '/kartu-skor',
    shows: /Nilai kinerja pemerintah daerah.*Nilai tiap unit kerja/s,
  },
  { route: '/ikhtisar', role: 'governor', at: () => '/ikhtisar', shows: /86,4/ },
  { route: '/misi/:n', role: 'governor', at: () => '/misi/1', shows: /Layanan kesehatan dasar/ },
  { route: '/indikator', role: 'governor', at: () => '/indikator', shows: /Cakupan imunisasi/ },
  { route: '/indikator/:kode', role: 'governor', at: () => '/indikator/IMUNISASI', shows: /86,4/ },
  {
    route: '/indikator/:kode',
    role: 'governor',
    at: () => '/indikator/IMUNISASI?jelaskan=ya',
    shows: /Dari mana angkanya/,
  },
];

const HOMES: Readonly<Record<Role, readonly [kind: DeviceKind, username: string, home: RegExp]>> = {
  officer: ['phone', 'petugas', /Perlu Anda perbaiki/],
  head: ['tablet', 'kepala', /Menunggu/],
  governor: ['desktop', 'gubernur', /86,4/],
};

/** Where every other role begins, and what must be there. */
const OTHERS: readonly (readonly [username: string, shows: RegExp])[] = [
  ['verifikator', /Menunggu/],
  ['perencana', /Masyarakat sehat/],
  ['evaluator', /Masyarakat sehat/],
  ['kepegawaian', /Siap luring/],
  ['admin', /Siap luring/],
];

let site: Site;
let story: Story;
const seats = new Map<Role, Seat>();

beforeAll(async () => {
  site = await Site.open();
  story = await tellStory(site);
});

afterAll(async () => {
  for (const seat of seats.values()) await seat.discard();
  await site?.discard();
});

async function untilShown(page: Page, shows: RegExp): Promise<void> {
  const text = () => page.locator('body').innerText();
  await expect.poll(text, { timeout: 30_000 }).toMatch(shows);
  // What is still being computed or fetched is not yet what a person looks at.
  await expect.poll(text, { timeout: 15_000 }).not.toMatch(/Membuka data|Menghitung…/);
}

test('the list of routes here is the list of routes of the app', () => {
  const folder = resolve('src/ui');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const inApp = sources.flatMap((text) =>
    [...text.matchAll(/<Route (?:path="([^"]+)"|default)/g)].map(([, path]) => path ?? '*'),
  );
  expect(inApp.length).toBeGreaterThan(10);
  expect(new Set(ROUTES.map(({ route }) => route))).toEqual(new Set(inApp));
});

for (const role of Object.keys(HOMES) as Role[]) {
  test(`every route of the ${role} opens after a hard reload without a network, and axe finds nothing`, async () => {
    const [kind, username, home] = HOMES[role];
    const seat = await Seat.take({ url: site.url, kind, username });
    seats.set(role, seat);
    const { page } = seat;
    await untilShown(page, home);
    await seat.cutNetwork();
    const broken: Broken[] = [];
    for (const visited of ROUTES.filter((one) => one.role === role)) {
      const path = visited.at(story);
      await page.goto(path);
      await unlockOnScreen(page);
      await untilShown(page, visited.shows);
      broken.push(...(await lookedOver(page, path)));
      await page.setViewportSize(deviceKinds[kind].viewport);
    }
    expect(broken).toEqual([]);
    expect(seat.faults).toEqual([]);
  });
}

test('every other role opens without a network where it begins', async () => {
  for (const [username, shows] of OTHERS) {
    const seat = await Seat.take({ url: site.url, kind: 'tablet', username });
    await untilShown(seat.page, shows);
    await seat.cutNetwork();
    await seat.page.goto('/');
    await unlockOnScreen(seat.page);
    await untilShown(seat.page, shows);
    expect([username, seat.faults]).toEqual([username, []]);
    await seat.discard();
  }
});

test('with the server gone as well, the app opens and says since when it has heard nothing', async () => {
  await site.kill();
  const seat = seats.get('officer') as Seat;
  await seat.restoreNetwork();
  await seat.page.goto('/tugas');
  await unlockOnScreen(seat.page);
  await untilShown(seat.page, /Tanpa sinyal sejak|Server belum menjawab/);
});

test('nothing stands in the way of anybody before the store is open', async () => {
  const { page } = seats.get('officer') as Seat;
  await page.goto('/');
  await page.getByRole('button', { name: 'Buka kunci' }).waitFor();
  const broken = await lookedOver(page, '/kunci');
  await page.getByRole('button', { name: 'Masuk dengan akun lain' }).click();
  await page.getByText('Daftar pemerintah daerah belum termuat').waitFor();
  broken.push(...(await lookedOver(page, '/masuk')));
  expect(broken).toEqual([]);
});
