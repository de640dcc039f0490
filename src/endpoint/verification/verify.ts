import type { Dossier } from '../../domain/dossier/dossier.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { isCode } from '../../domain/dossier/shape.ts';
import {
  type AgreementPaper,
  agreementFigures,
  agreementPaper,
} from '../../domain/papers/agreement-paper.ts';
import { hashText } from '../../protocol/hash.ts';
import type { Endpoint } from '../endpoint.ts';
import { paperFacts } from '../paper-facts.ts';
import type { TenantReader } from '../storage/port.ts';

/** A signed paper as anybody who holds its code may see it. */
export interface Verified {
  readonly paper: AgreementPaper;
  /** False when a target or ceiling is another one than was signed, so that ours would not be what the paper shows. */
  readonly hasSignedFigures: boolean;
}

/** The papers that carry a code, in whichever government; none for what is no code. */
export async function verify({ storage }: Endpoint, code: string): Promise<readonly Verified[]> {
  if (!isCode(code)) return [];
  const found: Verified[] = [];
  for (const { id } of await storage.tenants())
    found.push(...(await storage.read(id, (view) => verifiedIn(view, code))));
  return found;
}

async function verifiedIn(view: TenantReader, code: string): Promise<readonly Verified[]> {
  const rows = await view.rowsHolding('dossier', JSON.stringify(code));
  const carriers = rows.map((row) => row.body as Dossier).filter((one) => isCarrier(one, code));
  if (carriers.length === 0) return [];
  const facts = await paperFacts(view);
  return carriers.map((dossier) => {
    const paper = agreementPaper(dossier, facts);
    return { paper, hasSignedFigures: textOf(dossier, 'figures') === hashText(agreementFigures(paper)) };
  });
}

// The text might stand elsewhere in a dossier: in a remark, or in a trail.
const isCarrier = (dossier: Dossier, code: string): boolean =>
  dossier.kind === 'agreement' &&
  ['agreed', 'revised'].includes(dossier.status.value.state) &&
  textOf(dossier, 'code') === code;
