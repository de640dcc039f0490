import type { PlanTree } from '../../app/live/plan-tree.ts';
import { AGGREGATIONS, type Indicator, POLARITIES } from '../../domain/indicator.ts';
import { FREQUENCIES } from '../../domain/period.ts';
import type { Edits } from '../../domain/plan/edits.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useKeptFields } from '../parts/paper/use-kept-fields.ts';
import { words } from '../words/words.ts';
import { FactList } from './fact-list.tsx';
import { UnsavedEdits } from './unsaved-edits.tsx';

interface IndicatorManualProps {
  readonly code: string;
  readonly tree: PlanTree;
  readonly mayWrite: boolean;
  readonly onSave: (edits: Edits) => Promise<boolean>;
}

const LONG = ['definition', 'computation', 'control'] as const;
const SHORT = ['name', 'measureUnit', 'dataSource', 'inCharge'] as const;
type Field = (typeof LONG)[number] | (typeof SHORT)[number] | 'polarity' | 'aggregation' | 'frequency';

/** What the manual of an indicator says; closed until somebody asks for it. */
export function IndicatorManual({ code, tree, mayWrite, onSave }: IndicatorManualProps) {
  const { manual: say, save } = words.value.tree;
  const indicator = tree.chain.indicators.get(code);
  const standing: Readonly<Record<string, unknown>> = { ...indicator, ...indicator?.manual };
  const path = (field: string) => `indicator/${code}/${field}`;
  const fieldOf = (at: string): string => at.slice(path('').length);
  const stands = (at: string): string => String(standing[fieldOf(at)] ?? '');
  const kept = useKeptFields(`plan:indicator:${code}`, stands);
  if (!indicator) return null;
  const edits: Edits = kept.fields;
  const value = (field: string): string => edits[path(field)] ?? stands(path(field));
  const put = (field: string) => (text: string) => kept.put(path(field), text);
  const keep = async (): Promise<void> => {
    if (await onSave(edits)) kept.sent(edits);
  };
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
        {mayWrite ? (
          <>
            {SHORT.map((field) => (
              <TextField key={field} label={say[field]} value={value(field)} onInput={put(field)} />
            ))}
            {LONG.map((field) => (
              <TextArea key={field} label={say[field]} value={value(field)} onInput={put(field)} />
            ))}
            <SelectField label={say.polarity} {...choice('polarity', POLARITIES, say.polarities)} />
            <SelectField label={say.aggregation} {...choice('aggregation', AGGREGATIONS, say.aggregations)} />
            <SelectField label={say.frequency} {...choice('frequency', FREQUENCIES, say.frequencies)} />
          </>
        ) : (
          <FactList facts={manualFacts(indicator, (field) => stands(path(field)))} />
        )}
        <UnsavedEdits kept={kept} label={(at) => say[fieldOf(at) as Field]} onDiscard={kept.discard} />
        {mayWrite && (
          <Button kind="secondary" disabled={Object.keys(edits).length === 0} onPress={() => void keep()}>
            {save}
          </Button>
        )}
      </div>
    </details>
  );
}

/** What the manual says, for whoever may not write it. */
function manualFacts(
  indicator: Indicator,
  stands: (field: string) => string,
): readonly (readonly [string, string])[] {
  const say = words.value.tree.manual;
  return [
    ...[...SHORT, ...LONG].map((field) => [say[field], stands(field)] as const),
    [say.polarity, say.polarities[indicator.polarity]],
    [say.aggregation, say.aggregations[indicator.aggregation]],
    [say.frequency, say.frequencies[indicator.frequency]],
  ];
}
