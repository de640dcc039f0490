import { type Dossier, type DossierKey, keyOf } from '../../domain/dossier/dossier.ts';
import { fieldRule } from '../../domain/dossier/kind.ts';
import { agreement, agreementName, type RevisionCause } from '../../domain/dossier/kinds/agreement.ts';
import { proposedAnnex } from '../../domain/papers/agreement-proposal.ts';
import { neighbour } from '../../domain/papers/agreement-revisions.ts';
import type { Position } from '../../domain/person.ts';
import { fail, type Result } from '../../domain/result.ts';
import { paperFacts } from '../live/paper-facts.ts';
import type { SendProblem } from './send.ts';
import { writeFields } from './write-dossier.ts';

/** Key of the first agreement of an official in a year. */
export const firstAgreement = ({ id, unit }: Position, year: number): DossierKey => ({
  kind: agreement.name,
  unit,
  year,
  name: agreementName(id, 0),
});

type Sent = Promise<Result<true, SendProblem>>;

/** Drafts an agreement whose annex is what the plan gives; not one figure is copied. */
export async function draftAgreement(key: DossierKey, second: string): Sent {
  const shown = paperFacts.peek();
  if (!shown) return fail({ code: 'not-ready' });
  const annex = proposedAnnex(key.unit, key.year, shown);
  return await writeFields(key, { ...(second !== '' && { second }), ...annex }, null);
}

export const revisionAfter = (key: DossierKey): DossierKey => ({ ...key, name: neighbour(key, 1) as string });

/** Drafts the next revision from what was signed: everything that is content, but for the figures' digest. */
export async function draftRevision(signed: Dossier, cause: RevisionCause, reason: string): Sent {
  const kept = Object.entries(signed.fields).filter(
    ([path, { value }]) =>
      value !== '' && path !== 'figures' && fieldRule(agreement, path)?.isContent !== false,
  );
  const texts = Object.fromEntries(kept.map(([path, { value }]) => [path, value]));
  const fields = { ...texts, revisionCause: cause, revisionReason: reason };
  return await writeFields(revisionAfter(keyOf(signed)), fields, null);
}
