import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFormDraft } from '../../../../src/app/commands/form-draft.ts';
import { type OpenedReplica, opened } from '../../../../src/app/opened.ts';
import type { Drafts } from '../../../../src/store/drafts.ts';
import { reasonKeeper } from '../../../../src/ui/parts/paper/reason-keeper.ts';
import { openTab } from '../../../store/device.ts';

let drafts: Drafts;

beforeEach(async () => {
  const { replica } = await openTab();
  drafts = replica.drafts;
  opened.value = { replica } as OpenedReplica;
});

afterEach(() => {
  opened.value = null;
});

test('a reason begun on one entry is there when its screen is opened again, and on no other', async () => {
  const first = reasonKeeper('return:a');
  await first.recall();
  first.change('Rekap belum ');
  first.change('Rekap belum ditandatangani');
  await first.flush();
  const again = reasonKeeper('return:a');
  await again.recall();
  expect(again.reason.value).toBe('Rekap belum ditandatangani');
  const other = reasonKeeper('return:b');
  await other.recall();
  expect(other.reason.value).toBe('');
});

test('what is written while the kept one is still read stays', async () => {
  await saveFormDraft('return:a', 'lama');
  const keeper = reasonKeeper('return:a');
  const recalled = keeper.recall();
  keeper.change('baru');
  await recalled;
  expect(keeper.reason.value).toBe('baru');
});

test('a reason that was sent or wiped out is kept no longer, also when its last letters were still on their way', async () => {
  const keeper = reasonKeeper('return:a');
  keeper.change('Bukti kabur');
  void keeper.flush();
  await keeper.forget();
  expect(await drafts.formKeys()).toEqual([]);
  keeper.change('Bukti');
  await keeper.flush();
  keeper.change('  ');
  await keeper.flush();
  expect(await drafts.formKeys()).toEqual([]);
  expect(keeper.reason.value).toBe('  ');
});

test('a text that can be joined with the kept one is, and both are kept', async () => {
  await saveFormDraft('fields', 'lama');
  const keeper = reasonKeeper('fields', '', (kept, begun) => `${kept} ${begun}`);
  const recalled = keeper.recall();
  keeper.change('baru');
  await recalled;
  expect(keeper.reason.value).toBe('lama baru');
  await keeper.flush();
  const again = reasonKeeper('fields');
  await again.recall();
  expect(again.reason.value).toBe('lama baru');
});
