import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PublicState } from '../../domain/publication/public-state.ts';
import { canonicalJson, hashText } from '../../protocol/hash.ts';
import type { Endpoint } from '../endpoint.ts';
import { KeptByHead } from '../pull/kept-by-head.ts';
import type { Tenant } from '../storage/port.ts';
import { publicStateOf } from './public-facts.ts';

const [squeeze, unpack] = [promisify(gzip), promisify(gunzip)];

/** What was public at some time. */
export interface Edition {
  readonly tenant: Tenant;
  /** Hash of the state, 32 hex digits. */
  readonly version: string;
  /** When it became public for the first time, ms. */
  readonly at: number;
  readonly state: PublicState;
}

/** Everything is read again no more often than this, ms: a rush of approvals must not be one of readings. */
const APART = 10_000;

/**
 * What is public, edition by edition. Made when somebody asks and the tenant's number has risen; kept for good, so that
 * whoever cites an edition finds the same figures later.
 */
export class Editions {
  readonly #endpoint: Pick<Endpoint, 'storage' | 'now'>;
  readonly #current: KeptByHead<Omit<Edition, 'tenant'>>;

  constructor(endpoint: Pick<Endpoint, 'storage' | 'now'>) {
    this.#endpoint = endpoint;
    this.#current = new KeptByHead(endpoint, APART, (tenant) => this.#read(tenant));
  }

  /** The government an address names; without a name the first that is real, else the first. */
  async tenant(id: string | null): Promise<Tenant | null> {
    const all = await this.#endpoint.storage.tenants();
    if (id !== null) return all.find((one) => one.id === id) ?? null;
    return all.find(({ example }) => !example) ?? all[0] ?? null;
  }

  async current(tenant: Tenant): Promise<Edition> {
    return { ...(await this.#current.of(tenant.id)), tenant };
  }

  /** One that was public once; null for what never was. */
  async kept(tenant: Tenant, version: string): Promise<Edition | null> {
    const current = this.#current.last(tenant.id);
    if (current?.version === version) return { ...current, tenant };
    const kept = await this.#endpoint.storage.read(tenant.id, (view) => view.edition(version));
    if (!kept) return null;
    const text = (await unpack(kept.body)).toString('utf8');
    return { tenant, version, at: kept.at, state: JSON.parse(text) as PublicState };
  }

  async #read(tenant: string): Promise<Omit<Edition, 'tenant'>> {
    const { storage, now } = this.#endpoint;
    const state = await storage.read(tenant, publicStateOf);
    const text = canonicalJson(state);
    const version = hashText(text).slice(0, 32);
    const body = await squeeze(text);
    const at = await storage.write(tenant, async (transaction) => {
      await transaction.addEdition({ version, at: now(), body });
      return (await transaction.edition(version))?.at ?? now();
    });
    return { version, at, state };
  }
}
