import type { Page } from 'playwright-core';

export const PIN = '271828';

/** Full sign-in of a person new to the device, and the choice of a PIN; ends where the role begins. */
export async function signInOnScreen(
  page: Page,
  who: { readonly tenant: string; readonly username: string; readonly password: string },
): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Pemerintah daerah').selectOption(who.tenant);
  await page.getByLabel('Nama akun').fill(who.username);
  await page.getByLabel('Kata sandi').fill(who.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('Ulangi PIN').fill(PIN);
  await page.getByRole('button', { name: 'Simpan PIN' }).click();
  await page.locator('.nav').waitFor();
}

/** Opens the store of the person who used the device last; needs no network. */
export async function unlockOnScreen(page: Page, pin = PIN): Promise<void> {
  await enterPin(page, pin);
  // Not visible everywhere: on phones the big button of a form takes its place.
  await page.locator('.nav').waitFor({ state: 'attached' });
}

/** The page goes after something was typed, half a second of which may be lost, and is opened again. */
export async function goAndReturn(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.reload();
  await unlockOnScreen(page);
}

/** Until every file of the app is on the device, so that it opens without a server. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Until a person new to the device has everything there that he or she may hold. */
export async function untilFetched(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('kinerja:'));
    const database = await done(indexedDB.open(found?.name ?? ''));
    const isFetched = async () =>
      (await done(database.transaction('meta').objectStore('meta').get('sync')))?.bootstrap.state === 'done';
    while (!(await isFetched())) await new Promise((next) => setTimeout(next, 20));
    database.close();
  });
}

/** A photo as a phone camera makes it: 12 megapixels with much in it, or fewer, which is another photo. */
export async function cameraPhoto(page: Page, width = 4000): Promise<Buffer> {
  const address = await page.evaluate(async (wide) => {
    const canvas = new OffscreenCanvas(wide, (wide / 4) * 3);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    for (let i = 0; i < 3000; i += 1) {
      context.fillStyle = `hsl(${(i * 37) % 360} 70% ${30 + (i % 40)}%)`;
      context.fillRect((i * 997) % 4000, (i * 611) % 3000, 30 + (i % 90), 20 + (i % 70));
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    // As text: some million numbers would be wrapped and sent one by one.
    const reader = new FileReader();
    return new Promise<string>((done) => {
      reader.onload = () => done(reader.result as string);
      reader.readAsDataURL(blob);
    });
  }, width);
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** Gives the camera button a photo, as the camera app would. */
export async function takePhoto(page: Page, width = 4000): Promise<void> {
  const buffer = await cameraPhoto(page, width);
  await page
    .locator('input[capture]')
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
}

/** Types the PIN, whatever the store answers. */
export async function enterPin(page: Page, pin = PIN): Promise<void> {
  await page
    .locator('.input--pin')
    .fill(pin)
    .catch(async (error: Error) => {
      const shown = await page.locator('body').innerText();
      throw new Error(`${page.url()} shows no field for the PIN but: ${shown}`, { cause: error });
    });
  await page.getByRole('button', { name: 'Buka kunci' }).click();
}
