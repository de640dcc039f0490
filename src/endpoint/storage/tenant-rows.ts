import type { Tenant } from './port.ts';

/** Rows that a tenant begins with: itself, its number, and the scope that everybody holds. */
export const newTenantRows = (tenant: Tenant, createdAt: number) => ({
  row: {
    tenant: tenant.id,
    name: tenant.name,
    time_zone: tenant.timeZone,
    example: tenant.example ? 1 : 0,
    timeline: tenant.timeline,
    created_at: createdAt,
    records_home: 0,
    rows_settled: 0,
  },
  head: { tenant: tenant.id, seq: 0, durable_seq: 0, gc_seq: 0 },
  scope: { tenant: tenant.id, scope: 1, unit: '', class: 'ref' },
});
