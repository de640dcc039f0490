import type { PackProblem } from '../../domain/rule-pack/choice.ts';
import type { Place } from '../config.ts';
import { type Given, requiredYear, UsageError } from './arguments.ts';
import { type AttainmentRow, attainmentRows } from './attainment-rows.ts';
import type { Print } from './exchange-commands.ts';
import { scoreFactsOf } from './score-facts.ts';

/**
 * `attainment --year Y [--area CODE] [--tenant ID] [--json]`: every indicator with a value in the year. Only reads,
 * so the endpoint may go on using the folder; without a database the data set that comes with the source is scored.
 */
export async function attainment(place: Place, given: Given, print: Print): Promise<number> {
  const year = requiredYear(given);
  const facts = await scoreFactsOf(place, given);
  const area = given.option('area');
  if (area !== null && !facts.areas.has(area)) {
    throw new UsageError(`Tidak ada area:${area}. / There is no area:${area}.`);
  }
  const rows = attainmentRows(facts, year, area);
  if (!rows.ok) throw new UsageError(`--year ${year}: ${packProblemLine(rows.problem)}`);
  if (given.flag('json')) print(JSON.stringify(rows.value, null, 1));
  else for (const row of rows.value) print(lineOf(row));
  return 0;
}

function packProblemLine(problem: PackProblem): string {
  if (problem.code !== 'pack-missing') return 'tidak ada paket aturan yang berlaku / no rule pack in force';
  return `paket aturan ${problem.pack} tidak ada / rule pack ${problem.pack} is missing`;
}

const lineOf = (row: AttainmentRow): string =>
  [
    row.indicator,
    row.area,
    `${row.realization ?? '—'} / ${row.target ?? '—'}`,
    row.formula,
    row.raw ?? '—',
    row.capped ?? '—',
    row.classLabel ?? row.reason ?? '—',
  ].join('\t');
