import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { EvidenceViewer } from '../../../src/ui/parts/evidence/evidence-viewer.tsx';
import type { ReviewView } from '../../../src/ui/review/review-model.ts';
import { ReviewPage, type ReviewPageProps } from '../../../src/ui/review/review-page.tsx';
import { pageFaults, pageText } from '../page-checks.ts';
import { INBOX, REVIEW } from './views.ts';

const idle = () => {};

const page = (change: Partial<ReviewPageProps> = {}): string =>
  render(
    <ReviewPage
      inbox={INBOX}
      selected="1"
      shown="waiting"
      filter="all"
      onShow={idle}
      onFilter={idle}
      onUndo={idle}
      onDismiss={idle}
      onGrant={idle}
      onRefuse={idle}
      together={{ choice: null, leftOut: [], begin: idle, understood: idle }}
      view={REVIEW}
      missing={false}
      changedNow={false}
      busy={false}
      onSeen={idle}
      onCheck={idle}
      onReturn={idle}
      evidence={
        <EvidenceViewer
          files={REVIEW.evidence}
          index={0}
          bytes={{ state: 'not-stored' }}
          onIndex={idle}
          onAgain={idle}
        />
      }
      {...change}
    />,
  );

const with_ = (change: Partial<ReviewView>): string => page({ view: { ...REVIEW, ...change } });

test('the review page has no inline style, one heading, and names for everything that can be pressed', () => {
  expect(pageFaults(page())).toEqual([]);
  expect(pageFaults(page({ view: null, selected: null }))).toEqual([]);
});

test('value, change, checks, chain, binding and both buttons stand on one page', () => {
  const text = pageText(page());
  expect(text).toContain('52.619 balita');
  expect(text).toContain('3.727 (6,6 %) dari TW II 2024 · membaik');
  expect(text).toContain('Di perangkat ini');
  for (const step of ['Terkirim', 'Diterima', 'Diverifikasi', 'Disetujui']) expect(text).toContain(step);
  expect(text).toContain(
    'Persetujuan mengikat nilai dan bukti yang Anda lihat sekarang . Bila salah satunya berubah',
  );
  expect(text).toContain('Kembalikan dengan alasan');
  expect(text).toContain('Sahkan, lanjut berikutnya');
});

test('a verifier verifies and is never offered to approve', () => {
  const text = pageText(page({ inbox: { ...INBOX, duty: 'verify' } }));
  expect(text).toContain('Verifikasi, lanjut berikutnya');
  expect(text).toContain('Verifikasi mengikat');
  expect(text).not.toContain('Sahkan');
});

test('own work shows why it cannot be checked, and no buttons', () => {
  const text = pageText(
    with_({ mayCheck: false, mayReturn: false, blocked: 'Anda ikut mengisi angka ini.' }),
  );
  expect(text).toContain('Anda ikut mengisi angka ini.');
  expect(text).not.toContain('Sahkan');
  expect(text).not.toContain('Kembalikan dengan alasan');
});

test('while the content has changed under the eyes of the reader, both buttons are off', () => {
  const html = page({ changedNow: true });
  expect(pageText(html)).toContain('Isinya baru saja berubah');
  expect(html.match(/aria-disabled="true"/g)?.length).toBe(2);
  expect(page().match(/aria-disabled="true"/g)).toBeNull();
});

test('an approval that lapsed says what changed', () => {
  const lapsed = {
    title: 'Nilai berubah setelah Anda sahkan',
    body: 'x',
    changes: ['Nilai 52.619 menjadi 52.916'],
  };
  expect(pageText(with_({ lapsed }))).toContain('Nilai 52.619 menjadi 52.916');
});

test('evidence that is not on the server says so and does not pretend to load', () => {
  expect(pageText(page())).toContain('Bukti belum sampai di server');
});

test('a decision that has not left the device can be taken back from the list', () => {
  const html = page();
  expect(pageText(html)).toContain('Baru diputuskan, belum terkirim (1)');
  expect(pageText(html)).toContain('Batalkan Umur harapan hidup');
});

test('an empty inbox says so calmly', () => {
  const empty = { ...INBOX, waiting: [], unsent: [], decided: [], reopenings: [] };
  const text = pageText(page({ inbox: empty, view: null, selected: null }));
  expect(text).toContain('Tidak ada yang menunggu Anda');
});

test('the filter hides what it does not name', () => {
  const text = pageText(page({ filter: 'doubt', view: null }));
  expect(text).toContain('Kepesertaan UHC');
  expect(text).not.toContain('Cakupan imunisasi');
});

test('a head with nothing but late work or a closed period to answer is not told that nothing waits', () => {
  const none = { ...INBOX, waiting: [], reopenings: [], late: [] };
  const bare = { view: null, selected: null } as const;
  expect(pageText(page({ ...bare, inbox: none }))).toContain('Tidak ada yang menunggu Anda');
  const [asked] = INBOX.reopenings;
  if (!asked) throw new Error('The inbox has a request.');
  const text = pageText(page({ ...bare, inbox: { ...none, reopenings: [asked] } }));
  expect(text).not.toContain('Tidak ada yang menunggu Anda');
  expect(text).toContain('Yang menunggu jawaban Anda ada di daftar.');
});
