import { useState } from 'preact/hooks';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { TOP } from '../../domain/plan/drafted-chain.ts';
import { draftedMove, type Edits } from '../../domain/plan/edits.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { useKeptFields } from '../parts/paper/use-kept-fields.ts';

export type NodeField = 'parent' | 'text' | 'owner' | 'weight';

const standingOf = (node: PlanNode): Readonly<Record<NodeField, string>> => ({
  parent: node.parent ?? TOP,
  text: node.text,
  owner: node.owner ?? '',
  weight: node.weight ?? '',
});

/** What is being written of a node. Where it was dragged to (`under`) is filled in, and kept only with something written. */
export function useNodeEdits(
  { chain }: PlanTree,
  node: PlanNode,
  under: string | null,
  onSave: (edits: Edits) => Promise<boolean>,
) {
  const standing = standingOf(node);
  const path = (field: NodeField): string => `node/${node.id}/${field}`;
  const fieldOf = (at: string): NodeField => at.slice(`node/${node.id}/`.length) as NodeField;
  const kept = useKeptFields(`plan:${node.plan}:${node.id}`, (at) => standing[fieldOf(at)]);
  const [dragged, setDragged] = useState<Edits>(() =>
    under === null ? {} : draftedMove(chain, node.id, under),
  );
  const edits = { ...kept.fields, ...dragged };
  const value = (field: NodeField): string => edits[path(field)] ?? standing[field];
  return {
    edits,
    kept,
    fieldOf,
    value,
    isHungElsewhere: value('parent') !== standing.parent,
    put: (field: NodeField) => (text: string) => {
      for (const [at, to] of Object.entries(dragged)) kept.put(at, to);
      setDragged({});
      kept.put(path(field), text);
    },
    save: async (): Promise<void> => {
      if (!(await onSave(edits))) return;
      setDragged({});
      kept.sent(edits);
    },
    discard: (): void => {
      setDragged({});
      kept.discard();
    },
  };
}
