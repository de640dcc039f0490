import type { ComponentChildren } from 'preact';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import type { Form } from './tree-size.ts';

export type View = Form | 'compare';

const NAMES: Readonly<Record<View, string>> = { picture: 'gambar', list: 'daftar', compare: 'banding' };

interface TreeToolsProps {
  readonly plan: string;
  readonly plans: readonly string[];
  readonly view: View;
  /** What can be done with the whole draft. */
  readonly children: ComponentChildren;
}

/** Which plan, seen how; both live in the address. */
export function TreeTools({ plan, plans, view, children }: TreeToolsProps) {
  const say = words.value.tree;
  const { set } = useQuery();
  return (
    <div class="tree-tools">
      <SelectField
        label={say.plan}
        value={plan}
        choices={plans.map((name) => ({ value: name, label: name }))}
        onChange={(name) => set({ rencana: name, simpul: null })}
      />
      <Segmented
        label={say.view}
        value={view}
        choices={[
          { value: 'picture', label: say.picture },
          { value: 'list', label: say.list },
          { value: 'compare', label: say.compare },
        ]}
        onChange={(chosen) => set({ tampilan: NAMES[chosen] })}
      />
      {children}
    </div>
  );
}
