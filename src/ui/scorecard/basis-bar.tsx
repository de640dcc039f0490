import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { BASES } from '../parts/value/bases.ts';
import { words } from '../words/words.ts';

export interface BasisBarProps {
  readonly unit: string;
  /** Units whose card may be read; no choice is offered for one. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly onUnit: (unit: string) => void;
  readonly basis: Basis;
  readonly year: number;
  readonly years: readonly number[];
  readonly onBasis: (basis: Basis) => void;
  readonly onYear: (year: number) => void;
}

/** Whose card, which figures count and of which year. */
export function BasisBar({ unit, units, onUnit, basis, year, years, onBasis, onYear }: BasisBarProps) {
  const { scorecard } = words.value;
  return (
    <div class="spread basis-bar">
      {units.length > 1 && (
        <SelectField
          label={scorecard.unit}
          labelHidden
          value={unit}
          choices={units.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onUnit}
        />
      )}
      <Segmented
        label={scorecard.basis}
        value={basis}
        choices={BASES.map((value) => ({ value, label: scorecard.bases[value] }))}
        onChange={onBasis}
      />
      <SelectField
        label={scorecard.year}
        labelHidden
        value={String(year)}
        choices={(years.includes(year) ? years : [year, ...years]).map((one) => ({
          value: String(one),
          label: `${scorecard.year} ${one}`,
        }))}
        onChange={(value) => onYear(Number(value))}
      />
    </div>
  );
}
