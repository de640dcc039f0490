import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Entry } from '../../domain/entry.ts';
import { packFor } from '../../domain/rule-pack/choice.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { PackOffer } from '../../protocol/manifest.ts';
import { type HashRules, type PackedRow, type PackSubject, writePack } from '../../protocol/pack.ts';
import type { Reference } from '../rows/world.ts';

const squeeze = promisify(gzip);

/** Built once and sent often, so the slowest compression pays. */
const LEVEL = 9;

export interface BuiltPack {
  readonly offer: PackOffer;
  readonly bytes: Uint8Array;
}

export async function buildPack(
  tenant: string,
  subject: PackSubject,
  reference: Reference,
  rows: readonly PackedRow[],
): Promise<BuiltPack> {
  const bytes = await squeeze(packText(tenant, subject, reference, rows), { level: LEVEL });
  const sha = createHash('sha256').update(bytes).digest('hex');
  const { scope, year, seq } = subject;
  return { offer: { scope, year, seq, sha, rows: rows.length, bytes: bytes.byteLength }, bytes };
}

/** A pack before it is compressed. */
export const packText = (
  tenant: string,
  subject: PackSubject,
  reference: Reference,
  rows: readonly PackedRow[],
): string => writePack(tenant, subject, rulesFor(reference, subject.year, rows), rows);

/** A pack carries the formulas its hashes were made with: a device may hold others by the time it opens it. */
function rulesFor(reference: Reference, year: number, rows: readonly PackedRow[]): HashRules {
  const codes = new Set(rows.map(({ body }) => (body as Entry).indicator));
  const formulas = [...codes].flatMap((code) => {
    const indicator = reference.indicators.get(code);
    return indicator ? [[code, indicator.formula] as const] : [];
  });
  const inForce = packFor(`${year}-FY`, reference.packs);
  return { rules: inForce.ok ? packName(inForce.value) : '', formulas: Object.fromEntries(formulas) };
}
