import type { Dossier } from '../domain/dossier/dossier.ts';
import { planDraft } from '../domain/dossier/kinds/plan-draft.ts';
import type { Chain } from '../domain/plan/chain.ts';
import { draftedChain } from '../domain/plan/drafted-chain.ts';
import type { LedgerLine } from '../protocol/accept.ts';
import { changedReference, type Unnumbered } from './put-reference.ts';
import { indicatorRow, planNodeRow } from './reference-rows.ts';
import type { TenantWriter } from './storage/port.ts';

/** The draft that a line published; null for every other line. */
export function publishedDraft({ mutation, after }: LedgerLine): Dossier | null {
  if (mutation.name !== 'dossier.step' || after === null || !('kind' in after)) return null;
  const { step } = mutation.args as { readonly step?: unknown };
  return after.kind === planDraft.name && step === 'publish' ? after : null;
}

/** Reference rows that a published draft makes, changes or takes away; the chain is the one it was judged against. */
export async function publishedPlan(
  transaction: TenantWriter,
  chain: Chain,
  draft: Dossier,
): Promise<readonly Unnumbered[]> {
  const after = draftedChain(chain, draft);
  const nodes = [...after.nodes.values()].filter((node) => chain.nodes.get(node.id) !== node);
  const indicators = [...after.indicators.values()].filter((one) => chain.indicators.get(one.code) !== one);
  const made = await changedReference(transaction, [
    ...nodes.map(planNodeRow),
    ...indicators.map(indicatorRow),
  ]);
  const gone = [...chain.nodes.keys()].filter((id) => !after.nodes.has(id));
  const rows = await transaction.rows(gone.map((id) => `plan-node:${id}`));
  return [...made, ...[...rows.values()].map((row) => ({ ...row, ver: row.ver + 1, deleted: true }))];
}
