import { useMemo } from 'preact/hooks';
import { planNames, planTree } from '../../app/live/plan-tree.ts';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { ToImport } from '../parts/to-import.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { PlanDesk } from './plan-desk.tsx';

/** `/pohon?rencana=RPJMD&simpul=ID&tampilan=daftar` */
export function TreeScreen() {
  const { query } = useQuery();
  const names = planNames.value;
  const plan = names.find((name) => name === query.rencana) ?? names[0] ?? '';
  const tree = useMemo(() => planTree(plan), [plan]).value;
  const say = words.value.tree;
  if (tree && names.length > 0) return <PlanDesk key={plan} plan={plan} plans={names} tree={tree} />;
  return (
    <Screen title={say.title}>
      {tree ? (
        <StateCard icon="circle-dashed" tone="neutral" words={say.none} actions={<ToImport />} />
      ) : (
        <LoadingLine />
      )}
    </Screen>
  );
}
