import { today } from '../../app/live/directives.ts';
import { unitShortName } from '../../app/live/names.ts';
import type { Milestone, ProgrammeProgress } from '../../domain/budget/programme-progress.ts';
import { QUARTERS } from '../../domain/dossier/kinds/action-plan.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { dayText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** Percent as it is read; null where it is not known. */
export const shareText = (share: Decimal | null): string | null =>
  share === null ? null : percentText(share, 2);

export const missionText = ({ mission }: ProgrammeProgress): string =>
  mission ? missionNumber(mission.code) : '';

/** When a milestone is due, and that it is late. */
export function milestoneText({ quarter, until }: Milestone): string {
  const text = words.value.programmes;
  const name = words.value.papers.actionPlan.quarter(QUARTERS.indexOf(quarter) + 1);
  return (until < today.value ? text.overdue : text.until)(name, dayText(until));
}

export const FILTERS = {
  all: () => true,
  flagship: ({ node }: ProgrammeProgress) => node.level === 'flagship',
  late: ({ late }: ProgrammeProgress) => late > 0,
} as const;
export type Filter = keyof typeof FILTERS;

/** Whether name, code or unit hold every word. */
export function matches({ node }: ProgrammeProgress, asked: string): boolean {
  const said = `${node.code} ${node.text} ${unitShortName(node.owner ?? '')}`.toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
