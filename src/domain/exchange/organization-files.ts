import type { CalendarRule, TimeZone } from '../calendar.ts';
import { TIME_ZONES } from '../calendar.ts';
import { AREA_LEVELS, type Area, type OrgUnit } from '../org-unit.ts';
import { FREQUENCIES } from '../period.ts';
import {
  choiceCell,
  codeCell,
  codesCell,
  dayCell,
  decimalCell,
  integerCell,
  optional,
  textCell,
} from './cell.ts';
import { column, entityFile, itself, nothingMore, SOURCE_COLUMNS } from './entity-file.ts';

export const areaFile = entityFile<Area, Area>({
  file: 'areas.csv',
  columns: {
    code: column('code', codeCell),
    name: column('name', textCell),
    level: column('level', choiceCell(AREA_LEVELS)),
    parent: column('parent', optional(codeCell)),
    longitude: column('longitude', optional(decimalCell)),
    latitude: column('latitude', optional(decimalCell)),
    population: column('population', optional(decimalCell)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['code'],
  check: nothingMore,
  toEntity: itself,
  toRow: itself,
});

export const orgUnitFile = entityFile<OrgUnit, OrgUnit>({
  file: 'org-units.csv',
  columns: {
    code: column('code', codeCell),
    name: column('name', textCell),
    shortName: column('short_name', textCell),
    kind: column('kind', codeCell),
    parent: column('parent', optional(codeCell)),
    validFrom: column('valid_from', optional(dayCell)),
    validTo: column('valid_to', optional(dayCell)),
    successors: column('successors', codesCell),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['code'],
  check: ({ validFrom, validTo }) =>
    validFrom !== null && validTo !== null && validTo < validFrom
      ? [{ field: 'valid_to', reason: 'Masa berlaku berakhir sebelum dimulai.' }]
      : [],
  toEntity: itself,
  toRow: itself,
});

export const calendarFile = entityFile<CalendarRule, CalendarRule>({
  file: 'period-calendars.csv',
  columns: {
    frequency: column('frequency', choiceCell(FREQUENCIES)),
    opensAfterDays: column('opens_after_days', integerCell(-366, 366)),
    closesAfterDays: column('closes_after_days', integerCell(-366, 731)),
    timeZone: column('time_zone', choiceCell(Object.keys(TIME_ZONES) as TimeZone[])),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['frequency'],
  check: ({ opensAfterDays, closesAfterDays }) =>
    closesAfterDays <= opensAfterDays
      ? [{ field: 'closes_after_days', reason: 'Periode ditutup sebelum dibuka.' }]
      : [],
  toEntity: itself,
  toRow: itself,
});
