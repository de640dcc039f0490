import { type Indicator, PERSPECTIVES } from '../../indicator.ts';
import type { RulePack } from '../rule-pack.ts';
import type { ScorecardQuestion } from '../scorecard.ts';
import { weightTogether } from '../weighted-mean.ts';
import type { Branch } from './weight-tree.ts';

/** Trees of several cards: total, perspectives, objectives. */
export interface CardBranches {
  /** By item of all questions. */
  readonly rows: readonly Branch[];
  readonly nodes: readonly Branch[];
  /** By question, the node of its total. */
  readonly roots: readonly number[];
}

const NOWHERE = -1;

/** What counts where, as `scorecard` has it: an indicator named by several objectives counts in the first by id. */
export function cardBranches(questions: readonly ScorecardQuestion[], pack: RulePack): CardBranches {
  const [rows, nodes, roots]: [Branch[], Branch[], number[]] = [[], [], []];
  for (const { items, objectives = [], perspectiveWeights } of questions) {
    const weights = perspectiveWeights ?? pack.perspectives.weights;
    const ordered = [...objectives].sort((a, b) => (a.id < b.id ? -1 : 1));
    const homeOf = ({ code }: Indicator) => ordered.find(({ indicators }) => indicators.includes(code));
    const root = nodes.push({ node: NOWHERE, weight: '1' }) - 1;
    roots.push(root);
    const homes = new Map<string, number>();
    for (const perspective of PERSPECTIVES) {
      const node = nodes.push({ node: root, weight: weights[perspective] }) - 1;
      homes.set(perspective, node);
      for (const objective of ordered) {
        const own = items.filter(
          ({ indicator }) => indicator.perspective === perspective && homeOf(indicator) === objective,
        );
        const weight = objective.weight ?? weightTogether(own.map(({ indicator }) => indicator.weight));
        homes.set(`${perspective}/${objective.id}`, nodes.push({ node, weight }) - 1);
      }
    }
    for (const { indicator } of items) {
      const { perspective, weight } = indicator;
      const objective = homeOf(indicator);
      const home = objective ? `${perspective}/${objective.id}` : `${perspective}`;
      rows.push({ node: homes.get(home) ?? NOWHERE, weight });
    }
  }
  return { rows, nodes, roots };
}
