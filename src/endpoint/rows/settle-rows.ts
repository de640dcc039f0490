import type { Dossier } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import type { Person } from '../../domain/person.ts';
import { changedStaff, peopleWithNumbers } from '../accounts/employee-numbers.ts';
import type { Endpoint } from '../endpoint.ts';
import { placeOf } from '../push/dossier-place.ts';
import type { TenantWriter } from '../storage/port.ts';
import { putNumbered, type Unnumbered } from './put-reference.ts';

/**
 * Rows from before some readers were told apart move to where they would be written now: numbers of people go from the
 * people everybody reads, and what a small unit learned from what everybody plans. Devices that held them only there
 * are told to let go. Once it is done the tenant is marked, and later starts look no more.
 */
export async function settleRows({ storage }: Pick<Endpoint, 'storage'>): Promise<void> {
  for (const { id: tenant } of await storage.tenants()) {
    if (await storage.read(tenant, (view) => view.areRowsSettled())) continue;
    await storage.write(tenant, async (transaction) => {
      const numbered = (await peopleWithNumbers(transaction)).filter(hasNumber);
      const staff = await changedStaff(transaction, { people: numbered, positions: [] });
      await putNumbered(transaction, [...staff, ...(await displaced(transaction))]);
      await transaction.settleRows();
    });
  }
}

const hasNumber = ({ employeeNumber }: Person): boolean => employeeNumber !== undefined;

/** Dossiers whose readers are decided by what stands in them, where they stand elsewhere. */
async function displaced(transaction: TenantWriter): Promise<readonly Unnumbered[]> {
  const moved: Unnumbered[] = [];
  for (const { seq: _, ...row } of await transaction.rowsOfType('dossier')) {
    const dossier = row.body as Dossier;
    if (!kindOf(dossier.kind)?.classOf) continue;
    const { unit, class: of } = placeOf(dossier);
    const scope = await transaction.scopeOf(unit, of);
    if (scope !== row.scope) moved.push({ ...row, scope, ver: row.ver + 1 });
  }
  return moved;
}
