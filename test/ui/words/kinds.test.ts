import { expect, test } from 'vitest';
import { DOSSIER_COMMANDS } from '../../../src/domain/dossier/command.ts';
import { KINDS } from '../../../src/domain/dossier/kinds.ts';
import { en } from '../../../src/ui/words/en.ts';
import { id } from '../../../src/ui/words/id.ts';

test('every kind of work on paper and every command on it has a word in both languages', () => {
  for (const { kinds, commands } of [id.outbox, en.outbox]) {
    expect(Object.keys(kinds).sort()).toEqual(KINDS.map(({ name }) => name).sort());
    expect(Object.keys(commands)).toEqual(expect.arrayContaining([...DOSSIER_COMMANDS]));
  }
});
