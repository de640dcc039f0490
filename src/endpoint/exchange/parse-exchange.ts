import { inconsistencies } from '../../domain/exchange/consistency-check.ts';
import { ENTITY_FILES, FILE_NAMES } from '../../domain/exchange/entity-files.ts';
import type { EntityName, EntityOf, ExchangeSet } from '../../domain/exchange/exchange-set.ts';
import { type ExchangeFault, inReadingOrder } from '../../domain/exchange/fault.ts';
import type { EntityRows } from '../../domain/exchange/located.ts';
import { type AllRows, unknownReferences } from '../../domain/exchange/reference-check.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readRows } from './entity-rows.ts';

/** Text of each file by its name, without a folder. */
export type FileTexts = Readonly<Record<string, string>>;

/**
 * A whole exchange folder: every row of every file, or the full list of what is wrong with it, ordered by file and
 * line. Files other than `*.csv` are of no concern; a `*.csv` outside the format is a fault.
 */
export function parseExchange(texts: FileTexts): Result<ExchangeSet, readonly ExchangeFault[]> {
  const rows = <N extends EntityName>(name: N): EntityRows<EntityOf<N>> =>
    readRows(ENTITY_FILES[name], texts[ENTITY_FILES[name].file]);
  const all: AllRows = {
    areas: rows('areas'),
    units: rows('units'),
    calendars: rows('calendars'),
    indicators: rows('indicators'),
    planNodes: rows('planNodes'),
    targets: rows('targets'),
    measurements: rows('measurements'),
    budgets: rows('budgets'),
    sakip: rows('sakip'),
  };
  const faults = [
    ...Object.values(all).flatMap((file) => file.faults),
    ...unknownReferences(all),
    ...inconsistencies(all),
    ...strangers(texts),
  ];
  return faults.length > 0 ? fail(inReadingOrder(faults, FILE_NAMES)) : ok(entities(all));
}

const strangers = (texts: FileTexts): ExchangeFault[] =>
  Object.keys(texts)
    .filter((file) => file.endsWith('.csv') && !FILE_NAMES.includes(file))
    .map((file) => ({
      file,
      line: null,
      field: null,
      reason: 'Berkas ini tidak dikenal dalam format pertukaran.',
    }));

const entities = (all: AllRows): ExchangeSet => ({
  areas: all.areas.rows.map((row) => row.entity),
  units: all.units.rows.map((row) => row.entity),
  planNodes: all.planNodes.rows.map((row) => row.entity),
  indicators: all.indicators.rows.map((row) => row.entity),
  targets: all.targets.rows.map((row) => row.entity),
  measurements: all.measurements.rows.map((row) => row.entity),
  budgets: all.budgets.rows.map((row) => row.entity),
  sakip: all.sakip.rows.map((row) => row.entity),
  calendars: all.calendars.rows.map((row) => row.entity),
});
