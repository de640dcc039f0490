import { invariant } from '../../domain/result.ts';
import { packName } from '../../domain/rule-pack/frame.ts';
import type { Explanation } from '../../domain/scoring/explain.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { Facts } from './facts.ts';

/** The pack that made a figure of this device. Packs are never taken away, so it is still here. */
export function packUsed({ packs }: Pick<Facts, 'packs'>, { pack }: Explanation): RulePack {
  const found = packs.find((one) => packName(one) === packName(pack));
  invariant(found, 'A figure is scored with a pack of this device.');
  return found;
}
