import type { TenantReader } from '../storage/port.ts';

/** Keeps what is made of a tenant's reference rows in memory for as long as none of them changes. */
export class KeptByVersion<T> {
  readonly #known = new Map<string, { readonly version: number; readonly value: T }>();
  readonly #load: (view: TenantReader, version: number) => Promise<T>;

  constructor(load: (view: TenantReader, version: number) => Promise<T>) {
    this.#load = load;
  }

  async of(tenant: string, view: TenantReader): Promise<T> {
    const version = await view.referenceVersion();
    const known = this.#known.get(tenant);
    if (known?.version === version) return known.value;
    const value = await this.#load(view, version);
    this.#known.set(tenant, { version, value });
    return value;
  }
}
