import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { EndingRightNotice } from '../../../../src/ui/parts/frame/ending-right-notice.tsx';
import { pageText } from '../../page-checks.ts';

/** The right ends with 3 July in Mataram. */
const right = { unit: 'disdik', endsAt: Date.UTC(2026, 6, 3, 16) };
const said = (entries: number, files: number): string =>
  pageText(
    render(
      <EndingRightNotice
        right={right}
        unitName="Dinas Pendidikan"
        unsent={{ entries, files, since: null }}
        zone="Asia/Makassar"
        onSend={() => {}}
      />,
    ),
  );

test('unsent work is named and can be sent at once', () => {
  expect(said(3, 0)).toBe(
    'Hak Anda di Dinas Pendidikan berakhir pada 3 Jul 2026 Kirim dulu 3 isian yang belum terkirim. Kirim sekarang',
  );
  expect(said(1, 2)).toContain('Kirim dulu 1 isian dan 2 bukti yang belum terkirim.');
  expect(said(0, 1)).toContain('Kirim dulu 1 bukti yang belum terkirim.');
});

test('with everything sent it only tells the day', () => {
  expect(said(0, 0)).toContain('sudah sampai di server.');
  expect(said(0, 0)).not.toContain('Kirim');
});
