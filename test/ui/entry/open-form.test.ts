import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntryDraft } from '../../../src/app/commands/save-draft.ts';
import type { Task } from '../../../src/app/facts/tasks.ts';
import { type OpenedReplica, opened } from '../../../src/app/opened.ts';
import { formIsDirty } from '../../../src/app/update.ts';
import { withCell } from '../../../src/ui/entry/grid-cells.ts';
import { formOf } from '../../../src/ui/entry/open-form.ts';
import { gridRow, setRow } from '../../../src/ui/entry/use-grid.ts';

/** What the device keeps, and the photos that are still being made small. */
const device = vi.hoisted(() => ({
  drafts: new Map<string, unknown>(),
  small: [] as ((name: string | null) => void)[],
  isFull: false,
  /** Stores that were written to. */
  stores: [] as unknown[],
}));

vi.mock('../../../src/app/commands/save-draft.ts', () => ({
  recallDraft: async (_: unknown, key: string) =>
    device.drafts.has(key) ? { draft: device.drafts.get(key), at: 1 } : null,
  saveDraft: async (store: unknown, key: string, draft: unknown) => {
    device.stores.push(store);
    await null;
    if (device.isFull || store !== opened.value?.replica) return null;
    device.drafts.set(key, draft);
    return 1;
  },
}));
vi.mock('../../../src/app/commands/attach-evidence.ts', () => ({
  keepEvidence: () =>
    new Promise((done) => {
      device.small.push((name) =>
        done(name === null ? { ok: false, problem: 'quota' } : { ok: true, value: { id: name, name } }),
      );
    }),
}));

const TASK = { id: 'entry-1', seen: null } as Task;
const PHOTO = new File(['x'], 'foto.jpg', { type: 'image/jpeg' });
const CAMERA = { source: 'camera', withPosition: false } as const;
const named = (n: number) => `foto-${n}`;
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  device.drafts.clear();
  device.small.length = 0;
  device.isFull = false;
  device.stores.length = 0;
  opened.value = { replica: {} } as OpenedReplica;
});

afterEach(() => {
  vi.useRealTimers();
  for (const form of shown.splice(0)) form.close();
  opened.value = null;
});

const kept = () => device.drafts.get('entry:entry-1') as EntryDraft | undefined;
const namesIn = (draft: EntryDraft | null | undefined) => draft?.evidence.map(({ name }) => name);

const shown: ReturnType<typeof formOf>[] = [];

async function shownForm() {
  const form = formOf(TASK);
  shown.push(form);
  await form.enter();
  return form;
}

test('a form that is opened again shows the photo that is still being made small, then the photo, once', async () => {
  const first = await shownForm();
  first.add([PHOTO], CAMERA, named);
  void first.leave();
  await settled();
  const again = await shownForm();
  expect(again.working.value).toBe(true);
  again.change({ typed: '12' });
  device.small[0]?.('a');
  expect(await again.arrived()).toBe(true);
  expect(again.working.value).toBe(false);
  expect(again.draft.value).toMatchObject({ typed: '12', evidence: [{ name: 'a' }] });
  await again.leave();
  expect(kept()).toMatchObject({ typed: '12', evidence: [{ name: 'a' }] });
});

test('a photo that is ready when nobody looks is in the draft, and the next opening finds it', async () => {
  const first = await shownForm();
  first.change({ typed: '7' });
  first.add([PHOTO], CAMERA, named);
  const left = first.leave();
  await settled();
  expect(namesIn(kept())).toEqual([]);
  device.small[0]?.('a');
  await left;
  expect(kept()).toMatchObject({ typed: '7', evidence: [{ name: 'a' }] });
  const again = await shownForm();
  expect(again).not.toBe(first);
  expect(namesIn(again.draft.value)).toEqual(['a']);
});

test('left and opened twice over, with a photo each time, it has both', async () => {
  const first = await shownForm();
  first.add([PHOTO], CAMERA, named);
  void first.leave();
  const second = await shownForm();
  second.add([PHOTO], CAMERA, named);
  const left = second.leave();
  device.small[0]?.('a');
  await settled();
  const third = await shownForm();
  expect(third.working.value).toBe(true);
  device.small[1]?.('b');
  await left;
  expect(namesIn(third.draft.value)).toEqual(['a', 'b']);
  expect(namesIn(kept())).toEqual(['a', 'b']);
});

test('the row of a table and the photo that comes in meanwhile leave one draft with both', async () => {
  const first = await shownForm();
  first.add([PHOTO], CAMERA, named);
  void first.leave();
  const row = gridRow(TASK);
  await row.form.enter();
  setRow(row, withCell(row.draft.peek(), 'value', '12'));
  const beforePaste = row.draft.peek();
  await row.form.flush();
  device.small[0]?.('a');
  await row.form.arrived();
  setRow(row, withCell(beforePaste, 'cause', 'hujan'));
  await row.form.leave();
  expect(kept()).toMatchObject({ typed: '12', note: { cause: 'hujan' }, evidence: [{ name: 'a' }] });
});

test('what is handed in waits for the photo that is still being made small, and not for one that was refused', async () => {
  const form = await shownForm();
  form.add([PHOTO], CAMERA, named);
  await settled();
  const sent = form.handIn();
  device.small[0]?.(null);
  expect([await sent, form.problem.value, form.refused]).toEqual([null, 'quota', 'photo']);
  form.add([PHOTO], CAMERA, named);
  await settled();
  const again = form.handIn();
  await settled();
  device.small[1]?.('a');
  // An empty form is refused with what is in it by then.
  expect([(await again)?.ok, namesIn(form.draft.value)]).toEqual([false, ['a']]);
});

test('a photo that was refused meanwhile says so in the form that is opened again', async () => {
  const first = await shownForm();
  first.add([PHOTO], CAMERA, named);
  void first.leave();
  const again = await shownForm();
  device.small[0]?.(null);
  expect(await again.arrived()).toBe(false);
  expect(again.problem.value).toBe('quota');
  await settled();
  expect([again.working.value, await again.arrived()]).toEqual([false, true]);
});

test('what was handed in is opened anew, and nobody else gets the form of a person', async () => {
  const first = await shownForm();
  first.change({ typed: '5' });
  opened.value = { replica: {} } as OpenedReplica;
  expect(formOf(TASK)).not.toBe(first);
  const second = await shownForm();
  second.close();
  expect(formOf(TASK)).not.toBe(second);
});

/** A form that was left on a device that could not write it. */
async function leftUnwritten() {
  const form = await shownForm();
  device.isFull = true;
  form.change({ typed: '83,5' });
  await form.leave();
  return form;
}

test('what a full device could not write stands in the form that is opened again, and is written by itself once there is room', async () => {
  vi.useFakeTimers();
  const first = await leftUnwritten();
  expect(first.saving.value).toEqual({ state: 'failed' });
  expect(formIsDirty.value).toBe(true);
  const again = await shownForm();
  expect(again.draft.value?.typed).toBe('83,5');
  await again.leave();
  device.isFull = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect([kept()?.typed, formIsDirty.value]).toEqual(['83,5', false]);
  expect(await shownForm()).not.toBe(again);
});

test('a form that could not be written holds up a new version also while another one is written and left', async () => {
  vi.useFakeTimers();
  await leftUnwritten();
  device.isFull = false;
  const other = formOf({ id: 'entry-2', seen: null } as Task);
  await other.enter();
  other.change({ typed: '7' });
  await other.leave();
  expect(formIsDirty.value).toBe(true);
  await vi.advanceTimersByTimeAsync(6000);
  expect(formIsDirty.value).toBe(false);
});

for (const then of ['there is room', 'there is none yet'] as const)
  test(`an older text whose writing failed is not written over a newer one, when ${then}`, async () => {
    vi.useFakeTimers();
    const form = await shownForm();
    device.isFull = true;
    form.change({ typed: '83' });
    const older = form.flush();
    form.change({ typed: '83,5' });
    const newer = form.flush();
    await older;
    device.isFull = then === 'there is none yet';
    await newer;
    device.isFull = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kept()?.typed).toBe('83,5');
    expect(form.saving.value.state).toBe('saved');
  });

for (const moment of ['while it is written', 'while it waits for room'] as const)
  test(`what could not be written is not written again once its store was locked ${moment}`, async () => {
    vi.useFakeTimers();
    const mine = opened.value;
    const form = await shownForm();
    device.isFull = true;
    form.change({ typed: '83,5' });
    const left = form.leave();
    if (moment === 'while it waits for room') await left;
    opened.value = { replica: {} } as OpenedReplica;
    await left;
    device.isFull = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device.stores.filter((store) => store !== mine?.replica)).toEqual([]);
    expect(kept()).toBeUndefined();
    expect(formIsDirty.value).toBe(false);
  });
