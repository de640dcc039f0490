import type { Storage, TenantWriter } from '../../../src/endpoint/storage/port.ts';
import type { Bus } from '../../../src/endpoint/watch/bus.ts';

/**
 * Moments at which the endpoint can be killed, named by what has just happened. Each lies between two steps of which
 * one must not be seen without the other.
 */
export const DEATH_POINTS = [
  'transaction begun',
  'lines written',
  'rows written',
  'versions written',
  'head raised',
  'replica saved',
  'decided, not committed',
  'committed, nobody told',
  'watchers told, no answer',
  'bytes home, no row',
  'receipt written, not committed',
] as const;
export type DeathPoint = (typeof DEATH_POINTS)[number];

/** Points that only a whole file comes past, so seldom that the first one is taken. */
export const SELDOM: ReadonlySet<DeathPoint> = new Set([
  'bytes home, no row',
  'receipt written, not committed',
]);

/** Step of a transaction after which the point lies. */
const AFTER: Partial<Record<keyof TenantWriter, DeathPoint>> = {
  addLines: 'lines written',
  putRows: 'rows written',
  addFacetVersions: 'versions written',
  takeNumbers: 'head raised',
  saveReplicas: 'replica saved',
  addEvidenceBlobs: 'receipt written, not committed',
};

type Reached = (point: DeathPoint) => void;

/** A storage that says at every point where it stands. */
export function watchedStorage(storage: Storage, reached: Reached): Storage {
  return {
    tenants: () => storage.tenants(),
    addTenant: (tenant, createdAt) => storage.addTenant(tenant, createdAt),
    read: (tenant, work) => storage.read(tenant, work),
    readAll: (work, writers) => storage.readAll(work, writers),
    fill: (work) => storage.fill(work),
    close: () => storage.close(),
    write: async (tenant, work) => {
      const value = await storage.write(tenant, async (transaction) => {
        reached('transaction begun');
        const done = await work(watchedWriter(transaction, reached));
        reached('decided, not committed');
        return done;
      });
      reached('committed, nobody told');
      return value;
    },
  };
}

function watchedWriter(writer: TenantWriter, reached: Reached): TenantWriter {
  return new Proxy(writer, {
    get(target, name) {
      const method = Reflect.get(target, name, target) as unknown;
      if (typeof method !== 'function') return method;
      const point = AFTER[name as keyof TenantWriter];
      return async (...args: unknown[]) => {
        if (name === 'addEvidenceBlobs') reached('bytes home, no row');
        const value: unknown = await method.apply(target, args);
        if (point) reached(point);
        return value;
      };
    },
  });
}

export function watchedBus(bus: Bus, reached: Reached): Bus {
  return {
    watch: (tenant, told) => bus.watch(tenant, told),
    publish: (tenant, seq) => {
      bus.publish(tenant, seq);
      reached('watchers told, no answer');
    },
  };
}
