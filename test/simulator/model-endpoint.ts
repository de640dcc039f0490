import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import type { Row, Storage, TenantReader } from '../../src/endpoint/storage/port.ts';
import type { RowType } from '../../src/protocol/pull.ts';
import type { ServerRow } from './committed.ts';
import type { MemServer } from './mem-server.ts';

const rowOf = (row: ServerRow): Row => ({ ...row, type: row.type as RowType, deleted: false });

/** As much of an endpoint over the model as the production's own decisions about evidence ask for. */
export function endpointOf(model: MemServer, now: () => number): Endpoint {
  const view: Pick<TenantReader, 'rows'> = {
    rows: async (ids) => {
      const found = ids.map((id) => model.committed.rows.get(id)).filter((row) => row !== undefined);
      return new Map(found.map((row) => [row.id, rowOf(row)]));
    },
  };
  const storage = {
    read: <T>(_tenant: string, work: (view: TenantReader) => Promise<T>) => work(view as TenantReader),
  };
  const references = { of: async () => model.reference };
  return { storage: storage as unknown as Storage, references, now } as unknown as Endpoint;
}
