import type { Task } from '../../app/facts/tasks.ts';
import { facts } from '../../app/live/facts.ts';
import { periodShortText } from '../words/date.ts';

/** Title and second line of every page about one task. */
export function taskHeader({ indicator, areaName, key }: Task): {
  readonly title: string;
  readonly subtitle: string;
} {
  const isProvince = facts.value?.areas.get(key.area)?.parent == null;
  const where = isProvince ? [] : [areaName];
  return {
    title: indicator.name,
    subtitle: [indicator.measureUnit, ...where, periodShortText(key.period)].join(' · '),
  };
}
