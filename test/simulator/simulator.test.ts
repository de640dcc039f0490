import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/domain/workflow/command.ts';
import { ALL_RULES, FAULTS, type Rules } from './faults.ts';
import type { Outcome } from './outcome.ts';
import { simulate } from './simulation.ts';
import { added } from './tally.ts';

const SEEDS = 1000;
const FROM = 1;

const report = ({ seed, violations }: Outcome): string =>
  `seed ${seed}: ${violations.slice(0, 3).join(' | ')} (npm run simulate -- --seeds 1 --from ${seed})`;

test(`in ${SEEDS} runs full of faults nothing is lost, overwritten, doubled or hidden, and every queue drains`, {
  timeout: 300_000,
}, async () => {
  const outcomes: Outcome[] = [];
  for (let seed = FROM; seed < FROM + SEEDS; seed++) outcomes.push(await simulate(seed));
  expect(outcomes.filter((one) => one.violations.length > 0).map(report)).toEqual([]);
  // A run that met no trouble or left a command unused would prove nothing about it.
  const faults = added(outcomes.map((one) => one.faults));
  expect(FAULTS.filter((fault) => !faults.has(fault))).toEqual([]);
  const decided = added(outcomes.map((one) => one.decided));
  expect(COMMANDS.filter((name) => !decided.has(`${name} ok`))).toEqual([]);
  expect(COMMANDS.filter((name) => !decided.has(`${name} rejected`))).toEqual([]);
  expect(outcomes.every((one) => one.steps >= 60)).toBe(true);
  expect(outcomes.reduce((sum, one) => sum + one.saved, 0)).toBeGreaterThan(15 * SEEDS);
});

test('the same seed twice is the same run, to the last message', async () => {
  for (let seed = 5001; seed <= 5040; seed++) {
    const [once, again] = [await simulate(seed), await simulate(seed)];
    expect(again.trace, `seed ${seed}`).toBe(once.trace);
  }
});

test('the rules that can be switched off are, all switched on, exactly the rules in production', async () => {
  const likeProduction: Rules = { ...ALL_RULES };
  for (let seed = 6001; seed <= 6030; seed++) {
    expect((await simulate(seed, likeProduction)).trace, `seed ${seed}`).toBe((await simulate(seed)).trace);
  }
});

const UNDONE: readonly [name: string, rule: keyof Rules, shows: RegExp][] = [
  ['the last writer wins', 'baseCheck', /^I2 .* replaced/],
  ['a number that comes again is believed without its id', 'forkCheck', /^I1 .* is lost/],
  ['a mutation known from another replica does not advance this one', 'knownAdvances', /^I(1|15) /],
  ['a refused mutation does not use up its number', 'refusalConsumes', /^I(1|9|15) /],
  ['what was saved may still be lost by a power cut', 'strict', /^I1 .* is lost/],
  ['answered work is not kept until it stands in a backup', 'retains', /^I1 .* is lost/],
];

test.for(UNDONE)('the simulator notices when %s', { timeout: 120_000 }, async ([, rule, shows]) => {
  const rules = { ...ALL_RULES, [rule]: false };
  for (let seed = 1; seed <= 100; seed++) {
    const { violations } = await simulate(seed, rules);
    if (violations.some((violation) => shows.test(violation))) return;
  }
  expect.fail(`100 runs without the rule and nothing noticed`);
});
