import { beforeEach, expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => new Map<string, unknown>());

vi.mock('../../../../src/app/commands/form-draft.ts', () => ({
  readFormDraft: async (form: string) => kept.get(form) ?? null,
  saveFormDraft: async (form: string, body: unknown) => {
    await new Promise((done) => setTimeout(done));
    kept.set(form, body);
  },
  removeFormDraft: async (form: string) => void kept.delete(form),
}));

// Another test of this process may have loaded it already, with the store of the device.
vi.resetModules();
const { reasonKeeper } = await import('../../../../src/ui/parts/paper/reason-keeper.ts');

beforeEach(() => kept.clear());

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
  kept.set('return:a', 'lama');
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
  expect(kept.size).toBe(0);
  keeper.change('Bukti');
  await keeper.flush();
  keeper.change('  ');
  await keeper.flush();
  expect([kept.size, keeper.reason.value]).toEqual([0, '  ']);
});
