import { facts } from '../../app/live/facts.ts';
import { readableUnits } from '../../app/live/readable-units.ts';

/** Units that own these indicators and whose figures the position at work does not hold, each once. */
export function unitsElsewhere(indicators: readonly (string | null)[]): readonly string[] {
  const readable = readableUnits();
  const owners = indicators.flatMap((code) => facts.peek()?.indicators.get(code ?? '')?.owner ?? []);
  return [...new Set(owners)].filter((unit) => !readable.includes(unit));
}
