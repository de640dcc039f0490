import type { EntityFile } from './entity-file.ts';
import type { EntityName, EntityOf } from './exchange-set.ts';
import { budgetFile, measurementFile, sakipFile, targetFile } from './figure-files.ts';
import { areaFile, calendarFile, orgUnitFile } from './organization-files.ts';
import { indicatorFile, planNodeFile } from './planning-files.ts';

export type EntityFiles = { readonly [N in EntityName]: EntityFile<EntityOf<N>> };

/** Every file of the exchange format, what is referred to before what refers to it. */
export const ENTITY_FILES: EntityFiles = {
  areas: areaFile,
  units: orgUnitFile,
  calendars: calendarFile,
  indicators: indicatorFile,
  planNodes: planNodeFile,
  targets: targetFile,
  measurements: measurementFile,
  budgets: budgetFile,
  sakip: sakipFile,
};

export const ENTITY_NAMES = Object.keys(ENTITY_FILES) as EntityName[];

export const FILE_NAMES: readonly string[] = ENTITY_NAMES.map((name) => ENTITY_FILES[name].file);
