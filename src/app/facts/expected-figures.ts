import type { ExpectedFigure } from '../../domain/alerts/overdue.ts';
import { civilDay } from '../../domain/calendar.ts';
import { holds, type Position } from '../../domain/person.ts';
import type { Facts } from './facts.ts';
import { isOpenTask, type Task, tasksOf } from './tasks.ts';

/**
 * Figures of a unit that its officers have not handed in, closed ones too; of one officer alone where `as` is one. What
 * a reopening was asked for is left out: it waits for the head and is seen there.
 */
export function expectedFigures(facts: Facts, as: Position, at: number): readonly ExpectedFigure[] {
  const officers =
    as.role === 'officer'
      ? [as]
      : [...facts.positions.values()].filter(
          (one) => one.role === 'officer' && one.unit === as.unit && holds(one, at),
        );
  return officers.flatMap((officer) =>
    tasksOf(facts, officer, new Set(), at)
      .tasks.filter(isMissing)
      .map(({ id, key, deadline }) => ({
        indicator: key.indicator,
        area: key.area,
        entry: id,
        period: key.period,
        amount: null,
        unit: key.unit,
        to: officer.id,
        due: civilDay(deadline - 1, facts.timeZone),
      })),
  );
}

const isMissing = (task: Task): boolean =>
  (isOpenTask(task) || task.group === 'closed') && task.reopening !== 'requested';
