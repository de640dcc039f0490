import { useId } from 'preact/hooks';
import type { PeriodId } from '../../domain/period.ts';
import { periodText } from '../words/date.ts';
import { words } from '../words/words.ts';

interface PeriodSliderProps {
  /** Oldest first. */
  readonly periods: readonly PeriodId[];
  readonly period: PeriodId;
  readonly onPeriod: (period: PeriodId) => void;
}

/** The browser's own slider: arrows, Home and End move through the periods, and each is named when it is reached. */
export function PeriodSlider({ periods, period, onPeriod }: PeriodSliderProps) {
  const id = useId();
  return (
    <div class="field period-slider">
      <label class="field__label" for={id}>
        {words.value.tileMap.period}: <output for={id}>{periodText(period)}</output>
      </label>
      {periods.length > 1 && (
        <input
          id={id}
          type="range"
          min={0}
          max={periods.length - 1}
          value={periods.indexOf(period)}
          aria-valuetext={periodText(period)}
          onInput={({ currentTarget }) => onPeriod(periods[currentTarget.valueAsNumber] ?? period)}
        />
      )}
    </div>
  );
}
