import { civilDay } from '../../domain/calendar.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Tenant } from '../storage/port.ts';
import { type Recipient, recipientsAt } from './recipients.ts';
import { tell, type Ways } from './tell.ts';
import { tenantAlerts } from './tenant-alerts.ts';

/** The rows of a tenant are read for alerts no more often than this, ms; also the pause before another try. */
export const APART = 15 * 60_000;

/** Looks, round after round, whether somebody has to be told of something. */
export class NoticeRounds {
  readonly #endpoint: Endpoint;
  readonly #ways: Ways;
  /** What was known when a person was last looked at; nothing new can have come while it is the same. */
  readonly #looked = new Map<string, string>();
  readonly #readAt = new Map<string, number>();
  #running: Promise<void> | null = null;

  constructor(endpoint: Endpoint, ways: Ways) {
    this.#endpoint = endpoint;
    this.#ways = ways;
  }

  /** One round; a second caller waits for the one that runs. */
  run(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    for (const tenant of await this.#endpoint.storage.tenants()) {
      try {
        await this.#tellTenant(tenant);
      } catch (error) {
        // Another government's people are told all the same.
        console.error('notices failed', tenant.id, error);
      }
    }
  }

  async #tellTenant({ id: tenant, timeZone }: Tenant): Promise<void> {
    const [endpoint, now] = [this.#endpoint, this.#endpoint.now()];
    if (now - (this.#readAt.get(tenant) ?? Number.NEGATIVE_INFINITY) < APART) return;
    const domains = this.#ways.mailer?.domains ?? [];
    const [{ seq }, recipients] = await endpoint.storage.read(tenant, async (view) => [
      await view.head(),
      await recipientsAt(view, now, domains),
    ]);
    const state = `${seq} ${civilDay(now, timeZone)}`;
    const unseen = recipients.filter((one) => this.#looked.get(keyOf(tenant, one)) !== stampOf(state, one));
    if (unseen.length === 0) return;
    this.#readAt.set(tenant, now);
    const alerts = await tenantAlerts(endpoint, tenant, now);
    for (const one of unseen) {
      const isTold = await tell({ endpoint, tenant, timeZone, ways: this.#ways }, one, alerts);
      if (isTold) this.#looked.set(keyOf(tenant, one), stampOf(state, one));
    }
  }
}

const keyOf = (tenant: string, { choice }: Recipient): string => `${tenant} ${choice.person}`;

/** Another device or a mail that is due again makes a person worth another look. */
const stampOf = (state: string, { subscriptions, mail }: Recipient): string =>
  [state, mail, ...subscriptions.map(({ device }) => device)].join(' ');
