import { rowIds, textOf } from '../dossier/dossier.ts';
import { agreementOf } from '../dossier/kinds/agreement.ts';
import type { Indicator } from '../indicator.ts';
import { isGovernment, type ReportFacts, wholeArea } from './report-facts.ts';

/**
 * Indicators a report accounts for: those its agreement promises; without one the key indicators of the unit, of a
 * government those of all its units; without any key indicator all that have a target in the year.
 */
export function reportedIndicators(facts: ReportFacts, unit: string, year: number): readonly Indicator[] {
  const promised = promisedCodes(facts, unit, year);
  if (promised.length > 0)
    return promised.map((code) => facts.indicators.get(code)).filter((one) => one !== undefined);
  const area = wholeArea(facts);
  const aimed = new Set(
    facts.targets.flatMap((one) =>
      one.area === area && one.period.startsWith(`${year}-`) ? [one.indicator] : [],
    ),
  );
  const own = [...facts.indicators.values()].filter(
    ({ owner }) => owner === unit || isGovernment(facts, unit),
  );
  const key = own.filter((one) => one.key);
  return key.length > 0 ? key : own.filter(({ code }) => aimed.has(code));
}

/** Of the newest agreement that the official who leads the unit has signed with the one above. */
function promisedCodes({ dossiers, positions }: ReportFacts, unit: string, year: number): readonly string[] {
  const leads = (id: string): boolean => ['head', 'governor'].includes(positions.get(id)?.role ?? '');
  const [newest] = dossiers
    .filter(
      (one) =>
        one.kind === 'agreement' &&
        one.unit === unit &&
        one.year === year &&
        one.status.value.state === 'agreed' &&
        leads(agreementOf(one.name).first),
    )
    .sort((a, b) => agreementOf(b.name).revision - agreementOf(a.name).revision);
  if (!newest) return [];
  return [...new Set(rowIds(newest, 'line').map((id) => textOf(newest, `line/${id}/indicator`)))];
}
