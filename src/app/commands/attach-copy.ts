import { type Dossier, type DossierKey, filesOf, textOf } from '../../domain/dossier/dossier.ts';
import type { CopySort } from '../../domain/dossier/kinds/agreement.ts';
import { holdsSignature, signedFrom } from '../../domain/papers/signed-pdf.ts';
import { fail, type Result } from '../../domain/result.ts';
import { hashBytes } from '../../protocol/hash.ts';
import { openReplicaNow } from '../opened.ts';
import { type EvidenceProblem, keepEvidence } from './attach-evidence.ts';
import type { SendProblem } from './send.ts';
import { attaching, sendTogether, setting } from './write-dossier.ts';

/** Why a copy was not taken; `no-signature` = it was called certified and holds no electronic signature. */
export type CopyProblem = SendProblem | { readonly code: EvidenceProblem | 'no-signature' };

/**
 * Hangs a copy that was signed outside on an agreement, and says in the same transaction what it is. A certified one
 * is matched by digest with the pages to be signed that hang there already.
 */
export async function attachCopy(
  key: DossierKey,
  dossier: Dossier,
  sort: CopySort,
  file: File,
): Promise<Result<true, CopyProblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (sort === 'certified' && !holdsSignature(bytes)) return fail({ code: 'no-signature' });
  const kept = await keepEvidence(openReplicaNow(), {
    file,
    source: 'file',
    withPosition: false,
    name: file.name,
  });
  if (!kept.ok) return fail({ code: kept.problem });
  const { id, sha, size, type, name, takenAt, position } = kept.value;
  const toSign = filesOf(dossier).filter((item) => textOf(dossier, `copy/${item.id}/sort`) === 'to-sign');
  const from = sort === 'certified' ? signedFrom(bytes, toSign, hashBytes) : null;
  const fields = { [`copy/${id}/sort`]: sort, ...(from && { [`copy/${id}/of`]: from.sha }) };
  return await sendTogether([
    attaching(key, { id, sha, size, type, name, takenAt, position }),
    setting(key, fields, dossier),
  ]);
}
