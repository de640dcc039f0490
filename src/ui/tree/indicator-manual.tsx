import { useState } from 'preact/hooks';
import type { PlanTree } from '../../app/live/plan-tree.ts';
import { AGGREGATIONS, POLARITIES } from '../../domain/indicator.ts';
import { FREQUENCIES } from '../../domain/period.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { words } from '../words/words.ts';

interface IndicatorManualProps {
  readonly code: string;
  readonly tree: PlanTree;
  readonly mayWrite: boolean;
  readonly onSave: (edits: Edits) => void;
}

const LONG = ['definition', 'computation', 'control'] as const;
const SHORT = ['name', 'measureUnit', 'dataSource', 'inCharge'] as const;

/** What the manual of an indicator says; closed until somebody asks for it. */
export function IndicatorManual({ code, tree, mayWrite, onSave }: IndicatorManualProps) {
  const { manual: say, save } = words.value.tree;
  const [edits, setEdits] = useState<Edits>({});
  const indicator = tree.chain.indicators.get(code);
  if (!indicator) return null;
  const standing: Readonly<Record<string, unknown>> = { ...indicator, ...indicator.manual };
  const path = (field: string) => `indicator/${code}/${field}`;
  const value = (field: string): string => edits[path(field)] ?? String(standing[field] ?? '');
  const put = (field: string) => (text: string) => setEdits({ ...edits, [path(field)]: text });
  const choice = <T extends string>(
    field: string,
    options: readonly T[],
    names: Readonly<Record<T, string>>,
  ) => ({
    value: value(field) as T,
    choices: options.map((one) => ({ value: one, label: names[one] })),
    onChange: put(field),
  });
  return (
    <details>
      <summary>
        {say.title}: {indicator.name}
      </summary>
      <div class="tree-panel">
        {SHORT.map((field) => (
          <TextField key={field} label={say[field]} value={value(field)} onInput={put(field)} />
        ))}
        {LONG.map((field) => (
          <TextArea key={field} label={say[field]} value={value(field)} onInput={put(field)} />
        ))}
        <SelectField label={say.polarity} {...choice('polarity', POLARITIES, say.polarities)} />
        <SelectField label={say.aggregation} {...choice('aggregation', AGGREGATIONS, say.aggregations)} />
        <SelectField label={say.frequency} {...choice('frequency', FREQUENCIES, say.frequencies)} />
        {mayWrite && (
          <Button kind="secondary" disabled={Object.keys(edits).length === 0} onPress={() => onSave(edits)}>
            {save}
          </Button>
        )}
      </div>
    </details>
  );
}
