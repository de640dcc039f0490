import { expect, test } from 'vitest';
import { saveFormDraft } from '../../src/app/commands/form-draft.ts';
import { forgetDecided, rememberSeen } from '../../src/app/commands/remember-seen.ts';
import { opened } from '../../src/app/opened.ts';
import { blankEntry } from '../../src/domain/entry.ts';
import type { State } from '../../src/domain/workflow/state.ts';
import { page } from '../store/officer-replica.ts';
import { keyOf } from '../support/builders.ts';
import { factsOf, OWNER, officerDevice } from './officer-facts.ts';

const CONTENT = { hash: 'a'.repeat(64), value: null, evidence: [] };

test('what was on the screen at a decision is kept until the endpoint says approved, or the entry has left', async () => {
  const replica = await officerDevice();
  opened.value = {
    profileId: 'p',
    device: 'd',
    owner: OWNER,
    username: '',
    personName: '',
    tenantName: '',
    replica,
  };
  const { world } = await factsOf(replica);
  const ids = new Map<State, string>();
  for (const [i, state] of (['verified', 'approved', 'amended', 'submitted'] as const).entries()) {
    const key = keyOf({ period: `202${i}-Q1` });
    const id = world.entryId(key);
    const { status, ...entry } = blankEntry(key, true);
    const body = { ...entry, status: { ...status, value: { ...status.value, state } } };
    await replica.store.applyPull(page([['r', id, 'entry', 1, 1, 110 + i, body]], String(110 + i)));
    ids.set(state, id);
    await rememberSeen(id, CONTENT);
  }
  await rememberSeen('an entry that has left', CONTENT);
  await saveFormDraft('choice:other', { half: 'typed' });
  await forgetDecided((await factsOf(replica)).entries);
  const kept = (await replica.drafts.formKeys()).sort();
  const seen = (['verified', 'submitted'] as const).map((state) => `form:seen:${ids.get(state)}`);
  expect(kept).toEqual(['form:choice:other', ...seen].sort());
  opened.value = null;
});
