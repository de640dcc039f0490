import type { LinkSign } from '../../domain/strategy-map/map-links.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { words } from '../words/words.ts';

export interface LinkDraft {
  readonly sign: LinkSign;
  readonly lag: number;
  readonly note: string;
}

interface LinkFieldsProps {
  readonly draft: LinkDraft;
  /** Name of the steps the lag is counted in. */
  readonly step: string;
  readonly onChange: (draft: LinkDraft) => void;
}

/** Offered lags; the data of an office rarely reach further. */
const LAGS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12];

/** What is expected of a link: sign, lag, and why. */
export function LinkFields({ draft, step, onChange }: LinkFieldsProps) {
  const say = words.value.strategyMap;
  const lags = LAGS.includes(draft.lag) ? LAGS : [...LAGS, draft.lag].sort((a, b) => a - b);
  return (
    <>
      <Segmented
        label={say.sign}
        value={draft.sign}
        choices={(['+', '-'] as const).map((value) => ({
          value,
          label: `${say.signMark[value]} ${say.signs[value]}`,
        }))}
        onChange={(sign) => onChange({ ...draft, sign })}
      />
      <SelectField
        label={`${say.lag} (${say.lagNote(step)})`}
        value={String(draft.lag)}
        choices={lags.map((lag) => ({ value: String(lag), label: say.lagWords(lag, step) }))}
        onChange={(lag) => onChange({ ...draft, lag: Number(lag) })}
      />
      <TextArea
        label={say.note}
        rows={2}
        maxLength={1000}
        value={draft.note}
        onInput={(note) => onChange({ ...draft, note })}
      />
    </>
  );
}
