import { LKE_PACK } from '../../src/domain/dossier/kinds/lke.ts';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { packName } from '../../src/domain/rule-pack/frame.ts';
import { subComponentsOf } from '../../src/domain/sakip/evaluation-pack.ts';
import { DEFAULT_PACK } from '../../src/domain/scoring/default-pack.ts';
import { dossierId, entryId } from '../../src/protocol/entry-id.ts';
import { contentHash, hashBytes } from '../../src/protocol/hash.ts';
import { amount, note, uuid } from './builders.ts';
import type { TestDevice } from './device.ts';
import type { Site } from './site.ts';
import { OPEN_PERIOD, REGENCIES, regencyCode, siteSet } from './site-set.ts';
import { send } from './uploads.ts';

const DOCUMENT = Buffer.from('%PDF-1.4\n% bukti uji\n%%EOF\n');

const { indicators } = siteSet('', 0);

/** Slot of an indicator in the open period. */
export const keyOf = (indicator: string, area = '52'): EntryKey => ({
  indicator,
  unit: 'DINKES',
  area,
  period: OPEN_PERIOD,
  disaggregation: '',
});

/** Entries of a told story, by what became of them. */
export interface Story {
  readonly open: string;
  readonly returned: string;
  readonly twoValues: string;
  readonly verified: string;
  readonly approved: string;
}

/**
 * Work of a week at a site: one value approved with its evidence, one verified, one returned, one filled in twice,
 * and the rest still open.
 */
export async function tellStory(site: Site): Promise<Story> {
  const [officer, second, verifier, head] = await Promise.all(
    ['petugas', 'petugas2', 'verifikator', 'kepala'].map((username) => site.freshDevice(username)),
  );
  if (!officer || !second || !verifier || !head) throw new Error('Everybody is at work.');
  const approved = keyOf('IMUNISASI');
  const verified = keyOf('PELATIHAN', regencyCode(REGENCIES[0]));
  const returned = keyOf('SERAPAN');
  const twoValues = keyOf('STUNTING');
  await must(officer.one(officer.set('86.4', approved)));
  const size = DOCUMENT.byteLength;
  const named = {
    id: uuid(1),
    sha: hashBytes(DOCUMENT),
    name: 'bukti-contoh.pdf',
    takenAt: null,
    position: null,
  };
  const evidence = { ...named, size, type: 'application/pdf' as const };
  await must(officer.act('evidence.attach', { key: approved, evidence }));
  await send(officer, DOCUMENT, {
    e: entryId('rinjani', approved),
    key: approved,
    evidence: { ...evidence, type: 'application/pdf' },
  });
  await must(officer.act('realization.note', { key: approved, note: note('Posyandu keliling') }));
  for (const [key, value] of [
    [verified, '91'],
    [returned, '61.2'],
    [twoValues, '19.8'],
  ] as const) {
    await must(officer.one(officer.set(value, key)));
  }
  for (const key of [approved, verified, returned, twoValues])
    await decide(officer, key, 'submission.submit');
  const rival = second.mutation(
    'realization.set',
    { key: twoValues, value: amount('17.4') },
    { base: { value: { v: 0 } } },
  );
  await second.one(rival);
  await decide(verifier, returned, 'submission.return', 'Serapan pada laporan 71,2, bukan 61,2.');
  for (const key of [approved, verified]) await decide(verifier, key, 'submission.verify');
  await decide(head, approved, 'submission.approve');
  await assess(officer);
  const id = (key: EntryKey) => entryId('rinjani', key);
  return {
    open: id(keyOf('KEPUASAN')),
    returned: id(returned),
    twoValues: id(twoValues),
    verified: id(verified),
    approved: id(approved),
  };
}

/** The officer begins the worksheet of the year: every criterion met, but one in each sub-component. */
async function assess(officer: TestDevice): Promise<void> {
  const key = { kind: 'lke', unit: 'DINKES', year: 2026, name: '' };
  const fields = Object.fromEntries(
    subComponentsOf(LKE_PACK).flatMap(({ criteria }) =>
      criteria.map(({ id }, i) => [`answer/${id}/self`, i === 0 ? 'T' : 'Y']),
    ),
  );
  const e = dossierId('rinjani', key);
  await must(officer.one(officer.mutation('dossier.set', { key, fields }, { e })));
}

type Act = 'submission.submit' | 'submission.verify' | 'submission.approve' | 'submission.return';

/** An act on an entry after a look at its newest state. */
export async function decide(device: TestDevice, key: EntryKey, name: Act, reason = ''): Promise<void> {
  await device.pull();
  await act(device, key, name, reason);
}

/** An act on an entry as the device holds it. */
export async function act(device: TestDevice, key: EntryKey, name: Act, reason = ''): Promise<void> {
  const e = entryId('rinjani', key);
  const entry = device.rows.get(e)?.body as Entry;
  const seen = contentHash(
    entry,
    indicators.find(({ code }) => code === key.indicator) ?? null,
    packName(DEFAULT_PACK),
  );
  const args = name === 'submission.submit' ? {} : name === 'submission.return' ? { seen, reason } : { seen };
  await must(device.one(device.mutation(name, args as never, { e })));
}

export async function must(sent: Promise<{ readonly s: string }>): Promise<void> {
  const result = await sent;
  if (result.s !== 'ok') throw new Error(JSON.stringify(result));
}
