import type { PlanTree } from '../../app/live/plan-tree.ts';
import { blankField } from '../../domain/dossier/dossier.ts';
import type { Chain } from '../../domain/plan/chain.ts';
import { type ChainProblem, chainProblems } from '../../domain/plan/chain-problems.ts';
import { draftedChain } from '../../domain/plan/drafted-chain.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { words } from '../words/words.ts';

/** What the draft would break with edits that are not saved yet. */
export function faultsWith({ published, draft, key }: PlanTree, edits: Edits): readonly ChainProblem[] {
  const written = Object.entries(edits).map(([path, value]) => [path, { ...blankField, value }]);
  const fields = { ...draft?.fields, ...Object.fromEntries(written) };
  return chainProblems(published, draftedChain(published, { name: key.name, fields }));
}

/** Faults of a draft told apart: what edits that are not saved yet would break, and how many stand there without them. */
export function faultsOfEdits(
  tree: PlanTree,
  edits: Edits,
): { readonly fresh: readonly ChainProblem[]; readonly standing: number } {
  const named = ({ fault, at, detail }: ChainProblem): string => JSON.stringify([fault, at, detail]);
  const before = new Set(faultsWith(tree, {}).map(named));
  const after = faultsWith(tree, edits);
  const fresh = after.filter((one) => !before.has(named(one)));
  return { fresh, standing: after.length - fresh.length };
}

/** The sentence of a fault, with the text of the node or the name of the indicator in place of its code. */
export function faultSentence({ fault, at, detail }: ChainProblem, chain: Chain): string {
  const name = chain.nodes.get(at)?.text || chain.indicators.get(at)?.name || at;
  return words.value.tree.fault[fault](name, detail);
}

/** Id of a node that is drafted now. */
export const newId = (): string => `n-${crypto.randomUUID()}`;
