import type { Locator, Page } from 'playwright-core';
import { type Device, type DeviceKind, openDevice, setOffline } from './browser.ts';
import { installedProfile } from './installed-profile.ts';
import { signInOnScreen, unlockOnScreen, untilFetched, untilInstalled } from './screen-steps.ts';
import { SITE_PASSWORD, type SiteTenant } from './site.ts';

export interface SeatOptions {
  readonly url: string;
  readonly kind: DeviceKind;
  readonly username: string;
  readonly tenant?: SiteTenant;
  /** Bytes the browser gives the site; otherwise as many as it pleases. */
  readonly room?: number;
}

/** A person at a device of his or her own, signed in, with the app installed on it. */
export class Seat {
  readonly options: SeatOptions;
  /** What failed inside the pages of this device. */
  readonly faults: string[] = [];
  #device: Device;

  private constructor(options: SeatOptions, device: Device) {
    this.options = options;
    this.#device = device;
    this.#listen();
  }

  /** First sign-in on a new device, until everything the app needs without a network is on it. */
  static async take(options: SeatOptions): Promise<Seat> {
    const { kind, url: baseURL } = options;
    const device = await openDevice({ kind, baseURL, profileDir: await installedProfile(baseURL) });
    const seat = new Seat(options, device);
    if (options.room !== undefined) await seat.#limitRoom(options.room);
    await seat.signIn();
    await untilInstalled(seat.page);
    await untilFetched(seat.page);
    return seat;
  }

  get page(): Page {
    return this.#device.page;
  }

  get profileDir(): string {
    return this.#device.profileDir;
  }

  async signIn(): Promise<void> {
    const { tenant = 'rinjani', username } = this.options;
    await signInOnScreen(this.page, { tenant, username, password: SITE_PASSWORD });
  }

  async cutNetwork(): Promise<void> {
    await setOffline(this.#device.context, true);
  }

  async restoreNetwork(): Promise<void> {
    await setOffline(this.#device.context, false);
  }

  /** Battery out. */
  kill(): Promise<void> {
    return this.#device.kill();
  }

  /** The device switched on again, without a network if asked; the PIN opens it at a route. */
  async reopen(route = '/', network: 'offline' | 'online' = 'online'): Promise<void> {
    const { kind, url } = this.options;
    this.#device = await openDevice({ kind, baseURL: url, profileDir: this.#device.profileDir });
    this.#listen();
    if (network === 'offline') await this.cutNetwork();
    await this.page.goto(route);
    await unlockOnScreen(this.page);
  }

  /** Opens another page of the open app, as its own links do: without asking the network or the PIN again. */
  async visit(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  /** Goes to a place: by the main navigation, or by the menu where that has no room for it. */
  async goTo(name: string): Promise<void> {
    const wanted = { name: new RegExp(`^${name}`) };
    const nav = this.page.getByRole('navigation', { name: 'Bagian utama' });
    const link = nav.getByRole('link', wanted).first();
    const menu = nav.getByRole('link', { name: /^Menu/ });
    await link.or(menu).first().waitFor();
    if (await link.isVisible()) return link.click();
    await menu.click();
    await this.page.getByRole('main').getByRole('link', wanted).first().click();
  }

  /** A killed browser may have lost its session: with the password alone the work goes on. */
  async renewIfAsked(done: Locator): Promise<void> {
    const asked = this.page.getByText('Masuk lagi untuk mengirim').first();
    await done.first().or(asked).first().waitFor({ timeout: 60_000 });
    if (await done.first().isVisible()) return;
    await this.page.getByRole('link', { name: 'Masuk' }).click();
    await this.page.getByLabel(/Kata sandi/).fill(SITE_PASSWORD);
    await this.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await this.page.getByText('Masuk lagi untuk mengirim').first().waitFor({ state: 'detached' });
  }

  discard(): Promise<void> {
    return this.#device.discard();
  }

  /** On an address that opens no store: with the room counted at an opening the browser goes on for half a minute. */
  async #limitRoom(quotaSize: number): Promise<void> {
    await this.page.goto('/v1/health');
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: this.options.url, quotaSize });
  }

  #listen(): void {
    this.page.on('pageerror', (error) => this.faults.push(error.message));
  }
}
