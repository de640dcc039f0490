import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mutation } from '../../src/protocol/mutation.ts';
import { OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

interface Sample {
  readonly hash: string;
  readonly mutation: Mutation;
}

const SAMPLES = join(import.meta.dirname, '../samples');
const files = readdirSync(SAMPLES)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) => readdirSync(join(SAMPLES, version)).map((name) => `${version}/${name}`));

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

test('there is a message of every command', () => {
  expect(files.length).toBeGreaterThanOrEqual(17);
});

for (const file of files) {
  test(`${file}, once shipped, is understood by the endpoint and stands in the ledger as it was written`, async () => {
    const { hash, mutation } = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Sample;
    const device = await server.device(OFFICER.person);
    const sent = { ...mutation, rseq: 1 };
    const result = await device.one(sent);
    // Refused by a rule of today is an answer; not understood would be a loss.
    expect([result.h, result.id]).toEqual([hash, mutation.id]);
    expect(result.s, JSON.stringify(result.problem)).not.toBe('quarantined');
    const lines = await server.endpoint.storage.read('ntb', (view) => view.ledger(0, 10_000));
    expect(lines.filter(({ id }) => id === mutation.id).map(({ h, version }) => [h, version])).toEqual([
      [hash, mutation.v],
    ]);
  });
}
