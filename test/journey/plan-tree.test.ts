import { afterAll, beforeAll, expect, test } from 'vitest';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
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
  expect(await panel.innerText()).toContain('tidak merusak apa pun');
  await panel.getByLabel(/Bobot/).fill('30');
  await expect.poll(() => panel.innerText()).toMatch(/berjumlah 30, seharusnya 100/);
  await panel.getByLabel(/Bobot/).fill('');
  await panel.getByRole('button', { name: 'Simpan di draf' }).click();
  await expect.poll(() => tree.innerText()).toContain('Masyarakat yang lebih sehat');
  expect(await page.locator('main').innerText()).toMatch(/Draf 1, sedang disusun/);
  expect(await page.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0);
});
