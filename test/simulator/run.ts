import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { report } from './report.ts';
import { simulate } from './simulation.ts';
import { again, type Failed, NOTHING, neverHappened, type Summary, summaryOf } from './summary.ts';
import { swarm } from './swarm.ts';

const USE = `npm run simulate -- [--seeds N] [--from S] [--workers W] [--minutes M] [--sqlite-every N] [--report FILE] [--trace]

  --seeds, --from   how many runs, and the first seed                     (2000, 1)
  --minutes         begin nothing more after so long, and report what was run
  --workers         threads; all cores unless said otherwise
  --sqlite-every    each so many seeds through the real endpoint on SQLite (50; 0 = never)
  --report          write the counts to this file as well
  --trace           one seed after the other, each with everything that happened`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string' },
    'sqlite-every': { type: 'string', default: '50' },
    report: { type: 'string' },
    trace: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const seeds = Number(values.seeds);
const from = Number(values.from);
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

async function counted(): Promise<boolean> {
  const workers = Number(values.workers);
  const began = performance.now();
  const until = values.minutes === undefined ? Infinity : began + Number(values.minutes) * 60_000;
  let before: Summary = NOTHING;
  const sum = await swarm({
    from,
    seeds,
    workers,
    terms,
    isTime: () => performance.now() > until,
    progress: (now) => {
      for (const failed of now.failed.slice(before.failed.length)) tell(failed);
      const tenth = (seen: number) => Math.floor((seen * 50) / seeds);
      if (tenth(now.seeds) > tenth(before.seeds)) console.error(progressLine(now.seeds, began));
      before = now;
    },
  });
  const text = report(sum, {
    from,
    workers,
    cores: availableParallelism(),
    seconds: (performance.now() - began) / 1000,
    ...terms,
  });
  console.log(text);
  if (values.report) writeFileSync(values.report, `${text}\n`);
  const silent = neverHappened(sum);
  if (silent.length > 0) console.error(`Never happened: ${silent.join(', ')}`);
  return sum.failed.length === 0 && silent.length === 0;
}

function progressLine(done: number, began: number): string {
  const seconds = (performance.now() - began) / 1000;
  return `${done} of ${seeds} seeds, ${Math.round(done / seconds)} a second`;
}

if (values.help) console.log(USE);
else if (!(await (values.trace ? traced() : counted()))) process.exitCode = 1;
