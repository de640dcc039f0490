import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/domain/workflow/command.ts';
import { INVARIANTS, invariantOf } from './invariants.ts';
import { ALL_RULES, type Rules } from './rules.ts';
import { simulate } from './simulation.ts';
import { again, neverHappened } from './summary.ts';
import { swarm } from './swarm.ts';

const SEEDS = 10_000;
/** One run through the real endpoint costs as much as some sixty through the model. */
const SQLITE_EVERY = 500;
/** With one it would be the last to end, long after everything else; the other files share the cores with it. */
const WORKERS = 2;

test(`in ${SEEDS} runs full of faults nothing is lost, overwritten, doubled, leaked or hidden, and every queue drains`, {
  timeout: 1_800_000,
}, async () => {
  const sum = await swarm({
    from: 1,
    seeds: SEEDS,
    workers: WORKERS,
    terms: { sqliteEvery: SQLITE_EVERY },
  });
  expect(sum.failed.map((one) => `${one.violations.join(' | ')} (${again(one)})`)).toEqual([]);
  expect(sum.seeds).toBe(SEEDS);
  // A run that met no trouble or left a command unused would prove nothing about it.
  expect(neverHappened(sum)).toEqual([]);
  expect(COMMANDS.filter((name) => !sum.decided.has(`${name} ok`))).toEqual([]);
  expect(COMMANDS.filter((name) => !sum.decided.has(`${name} rejected`))).toEqual([]);
  expect(sum.fewestSteps).toBeGreaterThanOrEqual(60);
  expect(sum.fewestEdits).toBeGreaterThanOrEqual(15);
});

test('the same seed twice is the same run, to the last message', { timeout: 300_000 }, async () => {
  for (let seed = 5001; seed <= 5020; seed++) {
    const [once, twice] = [await traced(seed), await traced(seed)];
    expect(twice, `seed ${seed}`).toEqual(once);
  }
});

test('a run through the real endpoint on SQLite is the same run as through the model', {
  timeout: 300_000,
}, async () => {
  for (let seed = 5104; seed <= 5106; seed++) {
    const { trace, violations } = await simulate(seed, { sqliteEvery: 1, keepsTrace: true });
    expect(violations, `seed ${seed}`).toEqual([]);
    const isOwn = (line: string) => line.endsWith('two-endpoint-processes');
    expect(
      trace.filter((line) => !isOwn(line)),
      `seed ${seed}`,
    ).toEqual(await traced(seed));
  }
});

test('the rules that can be switched off are, all switched on, exactly the rules in production', {
  timeout: 300_000,
}, async () => {
  const likeProduction: Rules = { ...ALL_RULES };
  for (let seed = 6001; seed <= 6020; seed++) {
    expect(await traced(seed, likeProduction), `seed ${seed}`).toEqual(await traced(seed));
  }
});

async function traced(seed: number, rules: Rules = ALL_RULES): Promise<readonly string[]> {
  return (await simulate(seed, { rules, keepsTrace: true })).trace;
}

const UNDONE: Readonly<Record<keyof Rules, readonly [what: string, shows: RegExp]>> = {
  contiguous: ['P1: a number may be skipped', /^I4 .* lacks/],
  oneTransaction: ['P2: an effect may be written without its result and number', /^I3 .* had its effect 2/],
  forkCheck: ['P3: a number that comes again is believed without its id', /^I1 .* is lost/],
  knownAdvances: ['P4: a mutation known from another replica does not advance this one', /^I(1|15) /],
  timeline: ['P5: an endpoint that came back from a backup says nothing of it', /^I(1|6) /],
  marks: ['an older copy in the place of the database is not found out by the marks of devices', /^I(1|6) /],
  refusalConsumes: ['P6: a refused mutation does not use up its number', /^I(1|9|15) /],
  remembersReplicas: ['P7: what became of a mutation is forgotten after a while', /^I3 .* twice/],
  baseCheck: ['the last writer wins', /^I2 .* replaced/],
  textCheck: ['the last writer of a text wins', /^I2 .* replaced the text/],
  baseByMutation: ['a base is named by a number a restored endpoint gives out again', /^I2 .* replaced/],
  oneUnit: ['a figure may be begun once more after a merger of units', /^I3 one figure stands twice/],
  repairs: ['rows that differ by the digest are left as they are', /^I6 .* another digest/],
  renewsPacks: ['a pack in which something has changed is offered as if nothing had', /^I6 /],
  strict: ['what was saved may still be lost by a power cut', /^I1 .* is lost/],
  retains: ['answered work is not kept until it stands in a backup', /^I1 .* is lost/],
};
const ENOUGH = 300;

test.for(Object.entries(UNDONE))(
  'the simulator notices when %s',
  { timeout: 900_000 },
  async ([rule, [what, shows]]) => {
    const rules = { ...ALL_RULES, [rule]: false };
    for (let seed = 1; seed <= ENOUGH; seed++) {
      const { violations } = await simulate(seed, { rules });
      if (violations.some((violation) => shows.test(violation))) return;
    }
    expect.fail(`${what}: ${ENOUGH} runs without the rule and nothing noticed`);
  },
);

test('every violation names an invariant of the list', async () => {
  const rules = { ...ALL_RULES, oneTransaction: false };
  const violations: string[] = [];
  for (let seed = 1; seed <= ENOUGH && violations.length === 0; seed += 1)
    violations.push(...(await simulate(seed, { rules })).violations);
  expect(violations.length).toBeGreaterThan(0);
  for (const violation of violations) expect(Object.keys(INVARIANTS)).toContain(invariantOf(violation));
});
