import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/domain/workflow/command.ts';
import { chainLink, GENESIS, mutationHash } from '../../src/protocol/hash.ts';
import { COMMAND_VERSION, type Mutation, mutationSchema, readCommand } from '../../src/protocol/mutation.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/version.ts';

interface Sample {
  readonly hash: string;
  readonly link: string;
  readonly mutation: Mutation;
}

const folder = join(import.meta.dirname, '..', 'samples', `v${PROTOCOL_VERSION}`);
const samples = readdirSync(folder).map((file): [string, Sample] => [
  file,
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sample,
]);

const advice = (name: string): string =>
  `A device in the field still sends this. Leave ${name}@1 as it is, add ${name}@2 beside it with its own sample, and raise COMMAND_VERSION for that command; a change of the frame itself needs a new PROTOCOL_VERSION.`;

test('there is a sample of every command', () => {
  const named = new Set(samples.map(([, { mutation }]) => `${mutation.name}@${mutation.v}`));
  expect(COMMANDS.filter((name) => !named.has(`${name}@${COMMAND_VERSION}`))).toEqual([]);
});

test.for(samples)('%s is still read as it was written', ([, { mutation, hash, link }]) => {
  const frame = v.safeParse(mutationSchema, mutation);
  expect(frame.success, advice(mutation.name)).toBe(true);
  expect(frame.output, advice(mutation.name)).toEqual(mutation);
  const read = readCommand(mutation);
  expect(read.ok, advice(mutation.name)).toBe(true);
  const { id, name, e: entity, base, as, args } = mutation;
  expect(read.ok && read.command, advice(name)).toEqual({ id, name, entity, base, as, args });
  expect(mutationHash(mutation), advice(name)).toBe(hash);
  expect(chainLink(GENESIS, mutation), advice(name)).toBe(link);
});

const objects = samples.filter(([, { mutation }]) => Object.keys(mutation.args as object).length > 0);

test.for(objects)(
  '%s without any one of its arguments is unreadable, so none can become optional unseen',
  ([, { mutation }]) => {
    for (const field of Object.keys(mutation.args as object)) {
      const { [field]: _, ...args } = mutation.args as Record<string, unknown>;
      expect(readCommand({ ...mutation, args }), advice(mutation.name)).toEqual({ ok: false, field });
    }
  },
);

test.for(samples)(
  '%s with one argument more is unreadable, so none is dropped unseen',
  ([, { mutation }]) => {
    const args = { ...(mutation.args as object), surprise: 1 };
    expect(readCommand({ ...mutation, args })).toEqual({ ok: false, field: 'surprise' });
  },
);
