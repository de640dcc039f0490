import { useMemo } from 'preact/hooks';
import { planNames, planTree } from '../../app/live/plan-tree.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { ToImport } from '../parts/state/to-import.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { BeginPlan } from './begin-plan.tsx';
import { mayBeginPlan } from './may-begin-plan.ts';
import { PlanDesk } from './plan-desk.tsx';

/** `/pohon?rencana=RPJMD&simpul=ID&tampilan=daftar` */
export function TreeScreen() {
  const { query } = useQuery();
  const names = planNames.value;
  const plan = names.find((name) => name === query.rencana) ?? names[0] ?? '';
  const tree = useMemo(() => planTree(plan), [plan]).value;
  const say = words.value.tree;
  if (query.baru && mayBeginPlan())
    return (
      <Screen title={say.title}>
        <BeginPlan />
      </Screen>
    );
  if (tree && names.length > 0) return <PlanDesk key={plan} plan={plan} plans={names} tree={tree} />;
  return (
    <Screen title={say.title}>
      {tree ? (
        <StateCard icon="circle-dashed" tone="neutral" words={say.none} actions={<Ways />} />
      ) : (
        <LoadingLine />
      )}
    </Screen>
  );
}

/** How a plan comes here: begun in the tree, or brought in from a workbook. */
const Ways = () => (
  <>
    {mayBeginPlan() && (
      <ButtonLink href="/pohon?baru=ya" kind="primary" icon="plus">
        {words.value.tree.begin.open}
      </ButtonLink>
    )}
    <ToImport />
  </>
);
