import { useMemo } from 'preact/hooks';
import type { PlanLevel } from '../../domain/strategy.ts';
import { words } from '../words/words.ts';
import type { Layout } from './tree-layout.ts';
import { px, SIZE } from './tree-size.ts';

/** Levels that stand in each column, in the order in which they are met. */
function levelsByColumn({ seats }: Layout): readonly (readonly PlanLevel[])[] {
  const columns: Set<PlanLevel>[] = [];
  for (const { node, link, column } of seats) {
    if (link) continue;
    columns[column] ??= new Set();
    columns[column].add(node.level);
  }
  return columns.map((levels) => [...levels]);
}

/** What stands in each column, above the boxes wherever one scrolls. Readers have the level in each node. */
export function Headings({ layout }: { readonly layout: Layout }) {
  const columns = useMemo(() => levelsByColumn(layout), [layout]);
  const { level } = words.value.tree;
  return (
    <div class="tree__headings" aria-hidden="true">
      {columns.map((levels, column) => (
        <span key={levels.join()} style={{ left: px(column * SIZE.picture.column) }}>
          {levels.map((one) => level[one]).join(' · ')}
        </span>
      ))}
    </div>
  );
}
