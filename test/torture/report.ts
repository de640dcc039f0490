import { cpus } from 'node:os';
import type { Stage, StageRun } from './stage.ts';

/** The report of all stages, each as it was last run in its full size. */
export function reportOf(runs: readonly StageRun[], versions: Readonly<Record<string, string>>): string {
  const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
  const faults = runs.reduce((sum, run) => sum + run.faults.length, 0);
  const conditions = [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), shared with other work`,
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
    `${Math.round(seconds / 60)} minutes in all`,
  ];
  const head = [
    '# Torture report',
    '',
    `\`npm run test:torture\`: ${conditions.join(', ')}.`,
    '',
    faults === 0
      ? 'Lost, doubled or told wrongly of everything that was acknowledged or shown as saved: **0**.'
      : `**${faults} faults.**`,
  ];
  return [head.join('\n'), ...runs.map((run) => `${sectionOf(run)}\n${whenOf(run)}`)]
    .join('\n\n')
    .concat('\n');
}

/** One stage for people to read. */
export function sectionOf({ name, facts, faults }: Stage): string {
  const lines = [
    ...facts,
    faults.length === 0 ? 'Nothing was lost, doubled or told wrongly.' : `${faults.length} faults:`,
  ];
  return `## ${name}\n\n${[...lines, ...faults.slice(0, 50)].map((line) => `- ${line}`).join('\n')}`;
}

const whenOf = ({ at, seconds, commit }: StageRun): string =>
  `- ${at.slice(0, 16).replace('T', ' ')} UTC, ${Math.round(seconds)} s, commit ${commit}`;
