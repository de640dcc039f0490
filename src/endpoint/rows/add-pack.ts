import { packName } from '../../domain/rule-pack/frame.ts';
import { knownPacks } from '../../domain/scoring/known-packs.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import { canonicalJson } from '../../protocol/hash.ts';
import type { Storage } from '../storage/port.ts';
import { changedReference, putNumbered } from './put-reference.ts';
import { packRow } from './reference-rows.ts';

/**
 * Brings a checked pack into a tenant. A name that exists with other rules is taken: approvals name packs by it, so
 * what it says never changes.
 */
export function addPack(
  storage: Storage,
  tenant: string,
  pack: RulePack,
): Promise<'added' | 'already-there' | 'taken'> {
  return storage.write(tenant, async (transaction) => {
    const rows = await transaction.rowsOfType('pack');
    const known = knownPacks(rows.map(({ body }) => body as RulePack));
    const same = known.find((one) => packName(one) === packName(pack));
    if (same) return canonicalJson(same) === canonicalJson(pack) ? 'already-there' : 'taken';
    await putNumbered(transaction, await changedReference(transaction, [packRow(pack)]));
    return 'added';
  });
}
