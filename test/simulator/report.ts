import { INVARIANTS, invariantOf } from './invariants.ts';
import type { Sitting } from './kept-run.ts';
import { again, type Summary } from './summary.ts';

export interface Conditions {
  readonly from: number;
  readonly workers: number;
  /** Of the machine. */
  readonly cores: number;
  readonly sittings: readonly Sitting[];
  readonly sqliteEvery: number;
}

const whole = (n: number): string => n.toLocaleString('en-US');

function table(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => `| ${name} | ${whole(n)} |`);
  return [`## ${title}`, '', '| | count |', '|---|---:|', ...rows].join('\n');
}

/** Everything a set of runs shows, in Markdown. */
export function report(sum: Summary, { from, workers, cores, sittings, sqliteEvery }: Conditions): string {
  const seconds = sittings.reduce((sum, one) => sum + one.seconds, 0);
  const onSqlite = sqliteEvery > 0 ? `each ${sqliteEvery}th` : 'none';
  return [
    '# The sync protocol under faults',
    '',
    `Seeds ${from} to ${from + sum.seeds - 1}: ${whole(sum.seeds)} runs, ${whole(sum.steps)} steps (at least ${sum.fewestSteps} in each), ` +
      `${whole(sum.edits)} edits (at least ${sum.fewestEdits} in each), ${whole(sum.saved)} commands saved, ` +
      `${whole(sum.lost)} destroyed unsent on purpose, **${whole(sum.failed.length)} runs with violations**.`,
    '',
    `${(seconds / 60).toFixed(1)} minutes with ${workers} at work on ${cores} cores, ${(sum.seeds / seconds).toFixed(0)} seeds a second; ${onSqlite} run through the real endpoint on SQLite.`,
    '',
    ...sittings.map(
      (one) =>
        `- seeds from ${one.from}: ${whole(one.seeds)} in ${(one.seconds / 60).toFixed(1)} minutes at ${one.commit ?? 'no commit'}`,
    ),
    '',
    violations(sum),
    '',
    table('Faults', sum.faults),
    '',
    table('Commands, by what became of them', sum.decided),
    '',
    table('Refusals, by reason', sum.refusals),
    '',
    table('Power cuts, by the await they came at', sum.crashPoints),
  ].join('\n');
}

function violations({ failed }: Summary): string {
  const counts = new Map<string, number>();
  for (const { violations: found } of failed)
    for (const name of new Set(found.map((one) => invariantOf(one) ?? 'model')))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = Object.entries(INVARIANTS).map(
    ([name, text]) => `| ${name} | ${text} | ${counts.get(name) ?? 0} |`,
  );
  const differing = `| – | The real endpoint on SQLite answers and keeps what the model does. | ${counts.get('model') ?? 0} |`;
  const seeds = failed.map((one) => `- ${one.violations[0]}: \`${again(one)}\``);
  return ['## Invariants', '', '| | | runs |', '|---|---|---:|', ...rows, differing, '', ...seeds].join('\n');
}
