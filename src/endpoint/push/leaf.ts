import { hash } from 'node:crypto';
import type { LedgerRow } from '../storage/port.ts';

const PREFIX = Uint8Array.of(0);

/**
 * Salted leaf of a ledger row (RFC 6962 leaf prefix): SHA-256(0x00 ‖ salt ‖ canonical JSON). The command's body
 * enters only through its hash `h`, so it can be erased and the row still verifies.
 */
export function leafOf(row: Omit<LedgerRow, 'leaf'>): Uint8Array {
  const { seq, rid, rseq, id, h, person, name, entity, result, receivedAt } = row;
  // Flat and with its members in the order of their names, so that the plain form is the canonical one.
  const told = JSON.stringify({ entity, h, id, name, person, receivedAt, rid, rseq, seq, status: result.s });
  return hash('sha256', Buffer.concat([PREFIX, row.salt, Buffer.from(told)]), 'buffer');
}
