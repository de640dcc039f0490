import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOLIDAY_PACKS } from '../../src/domain/people/holidays-pack.ts';
import { workingDayAfter } from '../../src/domain/people/working-days.ts';
import { screenshot } from '../support/browser.ts';
import { type Broken, lookedOver } from '../support/look-over.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

const SEATS = {
  personnel: ['kepegawaian', 'desktop'],
  examiner: ['verifikator', 'tablet'],
  head: ['kepala', 'tablet'],
  subject: ['petugas', 'phone'],
  governor: ['gubernur', 'desktop'],
} as const;
type Who = keyof typeof SEATS;

let site: Site;
const seats = new Map<Who, Seat>();
const broken: Broken[] = [];

beforeAll(async () => {
  site = await Site.open();
}, 180_000);
afterAll(async () => {
  for (const seat of seats.values()) await seat.discard();
  await site?.discard();
});

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const year = today.slice(0, 4);
/** The working day so many before today. */
function ago(count: number): string {
  const found = workingDayAfter(today, -count, { week: 5, packs: HOLIDAY_PACKS });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.day;
}

async function seatOf(who: Who): Promise<Seat> {
  const known = seats.get(who);
  if (known) return known;
  const [username, kind] = SEATS[who];
  const seat = await Seat.take({ url: site.url, kind, username });
  seats.set(who, seat);
  return seat;
}

const CASE = `/kasus/DINKES/${year}/orang-petugas/case-1`;

async function at(who: Who, shows: RegExp, path = CASE) {
  const seat = await seatOf(who);
  const { page } = seat;
  await seat.visit(path);
  await page.getByText(shows).first().waitFor({ timeout: 30_000 });
  const section = (name: string) => page.getByRole('region', { name });
  const fill = async (name: string, label: string, text: string) => {
    const field = section(name).getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
  };
  const choose = (name: string, label: string, option: string | RegExp) =>
    section(name)
      .getByLabel(label, { exact: true })
      .selectOption(typeof option === 'string' ? { label: option } : '')
      .then(() => undefined);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return { seat, page, section, fill, choose, press };
}

const settled = (page: Seat['page'], state: string) =>
  page.locator('header').getByText(new RegExp(state)).first().waitFor({ timeout: 30_000 });

test('personnel notes a finding and summons; results that fall short lead to coaching instead', async () => {
  const { page, fill, choose, section, press } = await at('personnel', /Kasus disiplin/, '/kasus');
  await press('Catat temuan');
  const dialog = page.getByRole('dialog');
  const officer = (await dialog.getByLabel('Pegawai').locator('option').allInnerTexts()).find((text) =>
    text.startsWith('Siti Rahmah'),
  );
  await dialog.getByLabel('Pegawai').selectOption({ label: officer ?? '' });
  await dialog.getByRole('button', { name: 'Catat temuan' }).click();
  await settled(page, 'temuan dicatat');
  await choose('Temuan', 'Pokok temuan', 'Hasil kerja kurang');
  await section('Temuan')
    .getByText(/bukan pelanggaran disiplin/)
    .waitFor();
  await press('Panggil');
  await page
    .locator('.action-bar')
    .getByText(/bukan pelanggaran disiplin/)
    .waitFor();
  await choose('Temuan', 'Pokok temuan', 'Pelanggaran disiplin');
  await choose('Temuan', 'Sumber', 'Daftar hadir');
  await fill('Temuan', 'Uraian kejadian', 'Tidak masuk kerja tanpa keterangan.');
  await press('Tambah perbuatan');
  await section('Temuan').getByLabel('Kewajiban atau larangan').selectOption('4.f');
  await fill('Temuan', 'Dari', ago(64));
  await fill('Temuan', 'Sampai', ago(60));
  await page.getByText('Hukuman disiplin ringan').waitFor();
  await page.getByText(/Tidak masuk 5 hari kerja setahun/).waitFor();
  await choose('Tim pemeriksa', 'Golongan', 'III/a');
  await press('Tambah pemeriksa');
  await section('Tim pemeriksa').getByLabel('Pemeriksa', { exact: true }).waitFor();
  const examiners = await section('Tim pemeriksa')
    .getByLabel('Pemeriksa', { exact: true })
    .locator('option')
    .allInnerTexts();
  await choose('Tim pemeriksa', 'Pemeriksa', examiners.find((text) => text.includes('Verifikator')) ?? '');
  await fill('Panggilan I', 'Dikirim', ago(55));
  await fill('Panggilan I', 'Hari pemeriksaan', ago(45));
  await choose('Panggilan I', 'Cara', 'diserahkan langsung');
  await fill('Panggilan I', 'Pukul', '09.00 WITA');
  await fill('Panggilan I', 'Tempat', 'Ruang rapat');
  await press('Panggil');
  await settled(page, 'dipanggil');
  broken.push(...(await lookedOver(page, 'kasus-dipanggil')));
});

test('the examiner hears the person without a network and proposes; the head decides', async () => {
  const { seat, page, fill, choose, section, press } = await at('examiner', /dipanggil/);
  await seat.cutNetwork();
  await choose('Panggilan I', 'Hadir', 'ya');
  await fill('Pemeriksaan tertutup', 'Diperiksa pada', ago(45));
  await fill('Pemeriksaan tertutup', 'Tanya jawab', 'Tanya: mengapa? Jawab: lupa memberi kabar.');
  await choose('Pemeriksaan tertutup', 'Tanda tangan pegawai', 'menandatangani');
  await section('Pemeriksaan tertutup').getByLabel('Pemeriksaan tertutup').check();
  await press('Tutup pemeriksaan');
  await settled(page, 'selesai diperiksa');
  await choose('Usulan pemeriksa', 'Hukuman yang diusulkan', 'ringan · teguran tertulis');
  const deciders = section('Usulan pemeriksa').getByLabel('Pejabat yang memutus');
  const names = await deciders.locator('option').allInnerTexts();
  expect(names.some((name) => name.includes('Verifikator'))).toBe(false);
  await deciders.selectOption({ label: names.find((name) => name.startsWith('Kepala')) ?? '' });
  await fill('Usulan pemeriksa', 'Pertimbangan', 'Lima hari kerja, belum pernah dihukum.');
  await press('Ajukan ke pejabat');
  await settled(page, 'menunggu keputusan');
  await screenshot(page, 'kasus-usulan-tablet');
  await seat.restoreNetwork();

  const head = await at('head', /menunggu keputusan/);
  await head.choose('Keputusan', 'Keputusan', 'ringan · teguran tertulis');
  await head.fill('Keputusan', 'Nomor', '800/1');
  await head.fill('Keputusan', 'Ditetapkan', ago(20));
  await head.fill('Keputusan', 'Alasan keputusan', 'Sesuai usulan.');
  await head.press('Tetapkan keputusan');
  await settled(head.page, 'diputus');
});

test('a delivery that was missed stands in the tasks of personnel with what follows; the person objects in time', async () => {
  const tasks = await at('personnel', /Tenggat kasus disiplin/, '/kasus');
  await tasks.page
    .getByText(/Penyampaian terlambat\. Keputusan tetap ada/)
    .first()
    .waitFor();
  broken.push(...(await lookedOver(tasks.page, 'kasus-daftar')));
  const { page, fill, choose, press } = await at('personnel', /diputus/);
  await page
    .getByText(/Sampaikan sekarang/)
    .first()
    .waitFor();
  await screenshot(page, 'kasus-garis-waktu-desktop');
  await fill('Penyampaian', 'Diterima pegawai', ago(3));
  await choose('Penyampaian', 'Cara penyampaian', 'diserahkan langsung');
  await press('Catat penyampaian');
  await settled(page, 'disampaikan');

  const subject = await at('subject', /disampaikan/);
  await subject.page
    .getByText(/Mengajukan keberatan ke atasan pejabat/)
    .first()
    .waitFor();
  await subject.page.getByRole('img', { name: /Garis waktu kasus.*1 terlewat/ }).focus();
  await subject.page.keyboard.press('End');
  await subject.page.getByText(/^Batas mengajukan keberatan: paling lama 14 hari, .*berjalan/).waitFor();
  await screenshot(subject.page, 'kasus-garis-waktu-telepon');
  await subject.fill('Keberatan atau banding', 'Alasan', 'Saya sakit; surat dokter terlampir.');
  await subject.press('Ajukan keberatan atau banding');
  await settled(subject.page, 'digugat');
  broken.push(...(await lookedOver(subject.page, 'kasus-keberatan')));
});

test('whoever stands above the head decides about the objection, and personnel closes the case', async () => {
  const { section, press, page } = await at('personnel', /digugat/);
  const reviewer = section('Putusan atas gugatan').getByLabel('Atasan pejabat');
  const names = await reviewer.locator('option').allInnerTexts();
  await reviewer.selectOption({ label: names.find((name) => name.startsWith('Gubernur')) ?? '' });
  const governor = await at('governor', /digugat/);
  await governor.choose('Putusan atas gugatan', 'Putusan', 'dibatalkan');
  await governor.fill('Putusan atas gugatan', 'Nomor putusan', '800/9');
  await governor.fill('Putusan atas gugatan', 'Diputus pada', today);
  await governor.fill('Putusan atas gugatan', 'Alasan putusan', 'Surat dokter benar.');
  await governor.press('Putuskan gugatan');
  await settled(governor.page, 'gugatan diputus');
  await settled(page, 'gugatan diputus');
  await press('Tutup kasus');
  await settled(page, 'ditutup');
  await page
    .getByRole('radio', { name: 'Keputusan' })
    .or(page.getByText('Keputusan', { exact: true }))
    .first()
    .waitFor();
  broken.push(...(await lookedOver(page, 'kasus-ditutup')));
  expect(broken).toEqual([]);
  expect([...seats.values()].flatMap(({ faults }) => faults)).toEqual([]);
});
