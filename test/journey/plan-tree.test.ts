import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { plantPlan } from '../support/plant-plan.ts';
import { goAndReturn, unlockOnScreen } from '../support/screen-steps.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

/** Its programmes fill several screens. */
const LONG_PLAN = 'Uji panjang';

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
  await plantPlan(site, LONG_PLAN, 400);
  seat = await Seat.take({ url: site.url, kind: 'desktop', username: 'perencana' });
}, 180_000);
afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

interface Box {
  readonly level: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxesOf = (page: Seat['page']): Promise<readonly Box[]> =>
  page.locator('[role=treeitem]').evaluateAll((items) =>
    items.map((item) => {
      const { left, top, right, bottom } = item.getBoundingClientRect();
      return { level: Number(item.getAttribute('aria-level')), left, top, right, bottom };
    }),
  );

/** Each level stands in its own column, and no box covers another. */
function expectApart(boxes: readonly Box[]): void {
  expect(boxes.length).toBeGreaterThan(2);
  expect(new Set(boxes.map(({ left }) => left)).size).toBe(new Set(boxes.map(({ level }) => level)).size);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
}

test('a planner without a network edits the tree by keyboard, sees what would break before it is saved, and has a draft', async () => {
  const { page } = seat;
  await page.getByRole('link', { name: 'Pohon kinerja' }).click();
  const tree = page.getByRole('tree');
  await tree.getByRole('treeitem').first().waitFor();
  await seat.cutNetwork();
  expectApart(await boxesOf(page));
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary').filter({ has: page.getByLabel('Bunyi') });
  await panel.getByLabel('Bunyi').fill('Masyarakat yang lebih sehat');
  await expect.poll(() => panel.innerText()).toContain('tidak merusak apa pun');
  await panel.getByLabel(/Bobot/).fill('30');
  await expect.poll(() => panel.innerText()).toMatch(/berjumlah 30, seharusnya 100/);
  await panel.getByLabel(/Bobot/).fill('');
  await panel.getByRole('button', { name: 'Simpan di draf' }).click();
  await expect.poll(() => tree.innerText()).toContain('Masyarakat yang lebih sehat');
  await expect.poll(() => page.locator('main').innerText()).toMatch(/Draf 1, sedang disusun/);
  expect(await page.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0);
});

test('what was written is taken back, and a branch leaves the draft only after a question that names what goes along', async () => {
  const { page } = seat;
  const tree = page.getByRole('tree');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect.poll(() => tree.innerText()).not.toContain('Masyarakat yang lebih sehat');
  expect(await page.getByRole('button', { name: 'Urungkan' }).count()).toBe(0);
  const current = page.locator('[role=treeitem][tabindex="0"]');
  await current.focus();
  const name = (await current.locator('.tree__text').textContent()) ?? '';
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/ikut terhapus dari draf/).waitFor();
  await expect.poll(() => dialog.innerText()).toContain(name);
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await expect.poll(() => tree.innerText()).toContain(name);
});

test('a branch is dragged by mouse and by finger; what it would break stands there before it is saved', async () => {
  const { page } = seat;
  const node = (text: string) => page.getByRole('treeitem').filter({ hasText: text });
  const middle = async (text: string) => {
    const box = await node(text).boundingBox();
    if (!box) throw new Error(`${text} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + 30 };
  };
  const [from, objective, mission] = await Promise.all(
    ['Pemenuhan upaya', 'Layanan kesehatan dasar', 'Tata kelola'].map(middle),
  );
  if (!from || !objective || !mission) throw new Error('Three nodes are drawn.');
  const dragTo = async ({ x, y }: { readonly x: number; readonly y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + x) / 2, (from.y + y) / 2, { steps: 4 });
    await page.mouse.move(x, y, { steps: 4 });
    await page.locator('.tree__node--open, .tree__node--shut').waitFor();
  };
  await dragTo(mission);
  await page.mouse.up();
  await page.getByText('Jenjang ini tidak boleh berada di bawah jenjang itu.').first().waitFor();
  await dragTo(objective);
  await screenshot(page, 'pohon-seret');
  await page.mouse.up();
  const panel = page.getByRole('complementary').filter({ has: page.getByLabel('Bunyi') });
  await panel.getByText('tidak merusak apa pun').waitFor();
  await expect.poll(() => panel.getByLabel('Diturunkan dari').inputValue()).toBe('S1.1.1');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Urungkan' }).count()).toBe(0);

  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: typeof objective | null) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', from);
  await page.locator('.tree--dragging').waitFor();
  await touch('touchMove', { x: from.x - 40, y: from.y });
  await touch('touchMove', objective);
  await page.locator('.tree__node--open').waitFor();
  await touch('touchEnd', null);
  await panel.getByText('tidak merusak apa pun').waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Pemenuhan upaya');
  await dragTo(objective);
  await page.mouse.up();
  await panel.getByRole('button', { name: 'Simpan di draf' }).click();
  await node('Pemenuhan upaya').waitFor();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Urungkan' }).count()).toBe(0);
});

test('what was typed into a node and not saved survives a reload without a network, until its author lets go of it', async () => {
  const { page } = seat;
  const panel = page.getByRole('complementary').filter({ has: page.getByLabel('Bunyi') });
  const openNode = async () => {
    await page.getByRole('treeitem').filter({ hasText: 'Masyarakat sehat dan cerdas' }).click();
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
  };
  await openNode();
  await panel.getByLabel('Bunyi').fill('Warga sehat dan berdaya');
  await panel.getByLabel('Dukungan yang dibutuhkan').fill('Makanan tambahan');
  await goAndReturn(page);
  await openNode();
  await expect.poll(() => panel.getByLabel('Bunyi').inputValue()).toBe('Warga sehat dan berdaya');
  await panel.getByText('1 perubahan belum disimpan di draf').waitFor();
  await expect.poll(() => panel.getByLabel('Dukungan yang dibutuhkan').inputValue()).toBe('Makanan tambahan');
  expect(await axeViolations(page)).toEqual([]);
  await screenshot(page, 'pohon-belum-disimpan');
  await panel.getByRole('button', { name: 'Buang perubahan ini' }).click();
  await expect.poll(() => panel.getByLabel('Bunyi').inputValue()).toBe('Masyarakat sehat dan cerdas');
  await page.keyboard.press('Escape');
});

test('a planner invites another OPD without a network; its head accepts on a tablet, and the planner sees it drawn', async () => {
  const { page } = seat;
  await page.getByRole('treeitem').filter({ hasText: 'Masyarakat sehat dan cerdas' }).click();
  await page.locator('[role=treeitem][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary').filter({ has: page.getByLabel('Bunyi') });
  await panel.getByLabel('OPD yang diminta').selectOption('DINKES');
  await panel.getByLabel('Dukungan yang dibutuhkan').fill('Makanan tambahan di posyandu');
  await panel.getByRole('button', { name: 'Undang OPD lain' }).click();
  const tree = page.getByRole('tree');
  await expect.poll(() => tree.innerText()).toMatch(/lintas OPD[\s\S]*menunggu[\s\S]*Makanan tambahan/);
  expectApart(await boxesOf(page));
  await screenshot(page, 'pohon-lintas-opd');
  await seat.restoreNetwork();
  const head = await Seat.take({ url: site.url, kind: 'tablet', username: 'kepala' });
  await head.goTo('Pohon kinerja');
  await head.page
    .getByText('1 permintaan dukungan menunggu jawaban Anda')
    .first()
    .waitFor({ timeout: 60_000 });
  await head.page.getByRole('button', { name: 'Setujui' }).click();
  await expect.poll(() => tree.innerText(), { timeout: 60_000 }).toContain('disetujui');
  expect([seat.faults, head.faults]).toEqual([[], []]);
  await head.discard();
});

test('a long plan opens with its top in sight; of its programmes only those near the screen stand there, by keyboard to the last, on paper and for a search all', async () => {
  const { page } = seat;
  await page.goto(`/pohon?rencana=${encodeURIComponent(LONG_PLAN)}`);
  await unlockOnScreen(page);
  const top = page.locator('[role=treeitem][aria-level="1"]');
  await top.waitFor();
  const [seen, box] = [await top.boundingBox(), await page.locator('.tree').boundingBox()];
  expect(seen && box && seen.y >= box.y && seen.y + seen.height <= box.y + box.height).toBe(true);
  await screenshot(page, 'pohon-panjang');

  await seat.goTo('Program');
  const table = page.getByRole('table');
  await table.waitFor();
  const count = Number(await table.getAttribute('aria-rowcount'));
  const rows = table.locator('tbody tr:not([aria-hidden])');
  expect(count).toBeGreaterThan(60);
  await expect.poll(() => rows.count()).toBeLessThan(count / 2);
  expect(await axeViolations(page)).toEqual([]);
  const first = rows.first().getByRole('link');
  const name = await first.innerText();
  await first.focus();
  await page.keyboard.press('End');
  await table.locator(`tr[aria-rowindex="${count}"]`).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  await screenshot(page, 'program-akhir');

  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(count - 1);
  await page.emulateMedia({ media: null });
  await expect.poll(() => rows.count()).toBeLessThan(count / 2);
  await page.keyboard.press('Control+f');
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(count - 1);
});
