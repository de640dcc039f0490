import type { Chain } from '../../domain/plan/chain.ts';
import { planPairs } from '../../domain/plan/plan-pair.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';

interface PlanPairProps {
  readonly plan: string;
  readonly plans: readonly string[];
  readonly chain: Chain;
}

/** Two plans line by line, with what changed named in words. */
export function PlanPair({ plan, plans, chain }: PlanPairProps) {
  const { side, level } = words.value.tree;
  const { query, set } = useQuery();
  const others = plans.filter((name) => name !== plan);
  const other = others.find((name) => name === query.dengan) ?? others[0] ?? '';
  const sentence = { same: side.same, changed: side.changed, alone: side.onlyHere };
  return (
    <div class="tree-panel">
      <SelectField
        label={side.with}
        value={other}
        choices={others.map((name) => ({ value: name, label: name }))}
        onChange={(name) => set({ dengan: name })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="tree" aria-label={side.title} tabIndex={0}>
        <table class="tree-pairs">
          <thead>
            <tr>
              <th scope="col">{side.line}</th>
              <th scope="col">{plan}</th>
              <th scope="col">{other}</th>
            </tr>
          </thead>
          <tbody>
            {planPairs(chain, plan, other).map(({ here, there, is }) => {
              const node = here ?? there;
              return (
                node && (
                  <tr key={node.id} class={`tree-pair tree-pair--${is}`}>
                    <th scope="row">
                      {level[node.level]} {node.code} · {sentence[is]}
                    </th>
                    <td>{here?.text}</td>
                    <td>{there?.text}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
