import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { neighbour } from '../../domain/papers/agreement-revisions.ts';
import { fail, type Result } from '../../domain/result.ts';
import { figuresDigest } from '../facts/figures-digest.ts';
import { dossierHere, mayStep } from '../live/dossiers.ts';
import { facts } from '../live/facts.ts';
import { paperFacts } from '../live/paper-facts.ts';
import type { SendProblem } from './send.ts';
import { drawVerificationCode } from './verification-code.ts';
import { type DossierAct, sendTogether, setting, stepping, withTexts } from './write-dossier.ts';

type Sent = Promise<Result<true, SendProblem>>;

/**
 * The first party signs what is on the screen: the digest of the figures shown becomes content, and the step is bound
 * to that content; both travel under the device's signature. A governor, who has no second party, is done with it
 * (`declare`), so the code is drawn at once.
 */
export async function signFirst(key: DossierKey, seen: Dossier, step: 'offer' | 'declare'): Sent {
  const known = facts.peek();
  const shown = paperFacts.peek();
  if (!known || !shown) return fail({ code: 'not-ready' });
  const figures = figuresDigest(seen, shown);
  return await sendTogether([
    setting(key, { figures }, seen),
    stepping(key, step, known.world.dossierHash(withTexts(seen, { figures }))),
    ...(step === 'declare' ? [coding(key, seen), ...replacing(key, seen)] : []),
  ]);
}

/**
 * The second party signs exactly what is on the screen, figures included, and draws the code by which the paper is
 * verified. A revision takes the place of the agreement before it in the same transaction.
 */
export async function signSecond(key: DossierKey, seen: Dossier): Sent {
  const known = facts.peek();
  const shown = paperFacts.peek();
  if (!known || !shown) return fail({ code: 'not-ready' });
  const [offered, now] = [textOf(seen, 'figures'), figuresDigest(seen, shown)];
  if (offered !== now) return fail({ code: 'stale-content', seen: offered, now });
  const agreeing = stepping(key, 'agree', known.world.dossierHash(seen));
  return await sendTogether([agreeing, coding(key, seen), ...replacing(key, seen)]);
}

const coding = (key: DossierKey, seen: Dossier): DossierAct =>
  setting(key, { code: drawVerificationCode() }, seen);

/** The agreement before stays in force until this moment, and on record for ever. */
function replacing(key: DossierKey, seen: Dossier): readonly DossierAct[] {
  const name = neighbour(key, -1);
  if (name === null) return [];
  const before = { ...key, name };
  if (mayStep(before, dossierHere(before), 'revise') !== 'permitted') return [];
  return [stepping(before, 'revise', null, textOf(seen, 'revisionReason'))];
}
