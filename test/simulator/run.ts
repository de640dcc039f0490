import { FAULTS } from './faults.ts';
import type { Outcome } from './outcome.ts';
import { simulate } from './simulation.ts';
import { added, table } from './tally.ts';

const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const seeds = argument('seeds', 2000);
const from = argument('from', 1);
const outcomes: Outcome[] = [];
let failed = 0;
const began = performance.now();
for (let seed = from; seed < from + seeds; seed++) {
  const outcome = await simulate(seed);
  // Printed at once: a long run may be stopped, and the seed is the whole report of the bug.
  if (outcome.violations.length > 0) {
    failed += 1;
    console.error(`seed ${seed}: ${outcome.violations.slice(0, 5).join(' | ')}`);
    console.error(`  again with: npm run simulate -- --seeds 1 --from ${seed}`);
  }
  outcomes.push(outcome);
}
const total = (pick: (outcome: Outcome) => number) => outcomes.reduce((sum, one) => sum + pick(one), 0);
const faults = added(outcomes.map((one) => one.faults));
const silent = FAULTS.filter((fault) => !faults.has(fault));
console.log(table('Faults', faults));
console.log(table('Commands', added(outcomes.map((one) => one.decided))));
console.log(table('Power cuts at', added(outcomes.map((one) => one.crashPoints))));
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `${seeds} seeds, ${total((one) => one.steps)} steps, ${total((one) => one.saved)} commands saved, ` +
    `${total((one) => one.lost)} destroyed unsent on purpose, ${failed} seeds with violations, ${seconds} s`,
);
if (silent.length > 0) console.error(`Never happened: ${silent.join(', ')}`);
if (failed > 0 || silent.length > 0) process.exitCode = 1;
