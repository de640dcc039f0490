import type { PlanNode } from '../strategy.ts';

type Nodes = ReadonlyMap<string, PlanNode>;

/**
 * The objective an indicator serves in plans of a year: the one it measures (else a goal it measures), or the one above
 * what it measures. A programme under a flagship has no objective above it; its objective is the one that its own
 * indicators measure. Null when no plan leads to one.
 */
export function objectiveOf(nodes: Nodes, indicator: string, year: number): PlanNode | null {
  const inForce = [...nodes.values()].filter(({ from, to }) => from <= year && year <= to);
  const measured = inForce.filter(({ indicators }) => indicators.includes(indicator));
  const direct = measured.find(isObjective) ?? measured.find(({ level }) => level === 'goal');
  if (direct) return direct;
  for (const node of measured) {
    const line = upwards(nodes, node);
    const found = line.find(isObjective) ?? sharing(line, inForce);
    if (found) return found;
  }
  return null;
}

const isObjective = ({ level }: PlanNode): boolean => level === 'objective';

/** A node and what stands above it, from below; ends on lines that turn in a circle too. */
function upwards(nodes: Nodes, node: PlanNode): readonly PlanNode[] {
  const line = new Set<PlanNode>();
  for (let at: PlanNode | undefined = node; at && !line.has(at); ) {
    line.add(at);
    at = at.parent === null ? undefined : nodes.get(at.parent);
  }
  return [...line];
}

/** The objective measured by what also measures a programme of the line. */
function sharing(line: readonly PlanNode[], inForce: readonly PlanNode[]): PlanNode | undefined {
  const codes = line.filter(({ level }) => level === 'programme').flatMap(({ indicators }) => indicators);
  return inForce.find((node) => isObjective(node) && node.indicators.some((code) => codes.includes(code)));
}
