import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutation } from '../../src/protocol/mutation.ts';

const folder = join(import.meta.dirname, '..', 'samples');

/** A command of every version ever shipped, as the app that shipped it wrote it. */
export const GOLDEN: readonly Mutation[] = readdirSync(folder)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) =>
    readdirSync(join(folder, version)).map((file) => {
      const { mutation } = JSON.parse(readFileSync(join(folder, version, file), 'utf8')) as {
        mutation: Mutation;
      };
      return mutation;
    }),
  );
