import { createHash } from 'node:crypto';
import { canonicalJson } from '../protocol/hash.ts';
import type { LedgerRow } from './storage/port.ts';

/**
 * Salted leaf of a ledger row (RFC 6962 leaf prefix): SHA-256(0x00 ‖ salt ‖ canonical JSON). The command's body
 * enters only through its hash `h`, so it can be erased and the row still verifies.
 */
export function leafOf(row: Omit<LedgerRow, 'leaf'>): Uint8Array {
  const { seq, rid, rseq, id, h, person, name, entity, result, receivedAt } = row;
  const told = canonicalJson({ seq, rid, rseq, id, h, person, name, entity, status: result.s, receivedAt });
  return createHash('sha256').update(Uint8Array.of(0)).update(row.salt).update(told).digest();
}
