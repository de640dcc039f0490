import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { commitHere, keepRun, keptRun } from './kept-run.ts';
import { report } from './report.ts';
import { simulate } from './simulation.ts';
import { again, type Failed, NOTHING, neverHappened, type Summary, summaryOf, together } from './summary.ts';
import { swarm } from './swarm.ts';

const USE = `npm run simulate -- [--seeds N] [--from S] [--workers W] [--minutes M] [--sqlite-every N] [--report FILE] [--keep FILE] [--trace]

  --seeds, --from   how many runs, and the first seed                     (2000, 1)
  --minutes         begin nothing more after so long, and report what was run
  --workers         threads; all cores unless said otherwise
  --sqlite-every    each so many seeds through the real endpoint on SQLite (50; 0 = never)
  --report          write the counts to this file as well
  --keep            write down after each 5,000 seeds how far it has come, and go on from there when begun again
  --trace           one seed after the other, each with everything that happened`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string' },
    'sqlite-every': { type: 'string', default: '50' },
    report: { type: 'string' },
    keep: { type: 'string' },
    trace: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const seeds = Number(values.seeds);
const from = Number(values.from);
const workers = Number(values.workers);
const terms = { sqliteEvery: Number(values['sqlite-every']) };

// Told at once: a long run may be stopped, and the seed is the whole report of the bug.
function tell(failed: Failed): void {
  console.error(`seed ${failed.seed}: ${failed.violations.join(' | ')}\n  again with: ${again(failed)}`);
}

async function traced(): Promise<boolean> {
  let isGood = true;
  for (let seed = from; seed < from + seeds; seed++) {
    const outcome = await simulate(seed, { ...terms, keepsTrace: true });
    for (const line of outcome.trace) console.log(line);
    for (const failed of summaryOf(outcome).failed) tell(failed);
    isGood &&= outcome.violations.length === 0;
  }
  return isGood;
}

/** Seeds after which a long run is written down. */
const BLOCK = 5000;

async function counted(): Promise<boolean> {
  const began = performance.now();
  const until = values.minutes === undefined ? Infinity : began + Number(values.minutes) * 60_000;
  const isTime = () => performance.now() > until;
  const before = values.keep === undefined ? null : keptRun(values.keep);
  if (before && before.from !== from) throw new Error(`${values.keep} begins with seed ${before.from}.`);
  const commit = commitHere();
  let sum = before?.sum ?? NOTHING;
  const first = from + sum.seeds;
  const sittings = () => {
    const now = {
      commit,
      from: first,
      seeds: from + sum.seeds - first,
      seconds: (performance.now() - began) / 1000,
    };
    return [...(before?.sittings ?? []), now].filter((one) => one.seeds > 0);
  };
  while (sum.seeds < seeds && !isTime()) {
    sum = together(sum, await block(sum.seeds, isTime, began));
    if (values.keep !== undefined) keepRun(values.keep, { from, sum, sittings: sittings() });
  }
  const text = report(sum, { from, workers, cores: availableParallelism(), sittings: sittings(), ...terms });
  console.log(text);
  if (values.report) writeFileSync(values.report, `${text}\n`);
  const silent = neverHappened(sum);
  if (silent.length > 0) console.error(`Never happened: ${silent.join(', ')}`);
  return sum.failed.length === 0 && silent.length === 0;
}

/** The seeds that follow so many. */
function block(done: number, isTime: () => boolean, began: number): Promise<Summary> {
  let before: Summary = NOTHING;
  return swarm({
    from: from + done,
    seeds: Math.min(BLOCK, seeds - done),
    workers,
    terms,
    isTime,
    progress: (now) => {
      for (const failed of now.failed.slice(before.failed.length)) tell(failed);
      const part = (seen: number) => Math.floor((done + seen) / Math.min(BLOCK, seeds / 50));
      if (part(now.seeds) > part(before.seeds)) console.error(progressLine(done + now.seeds, began));
      before = now;
    },
  });
}

function progressLine(done: number, began: number): string {
  return `${done} of ${seeds} seeds, ${Math.round((performance.now() - began) / 60_000)} minutes`;
}

if (values.help) console.log(USE);
else if (!(await (values.trace ? traced() : counted()))) process.exitCode = 1;
