import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { UnitDevice } from '../../../src/protocol/devices.ts';
import { UnitDevices } from '../../../src/ui/me/unit-devices.tsx';
import { DAY, NOW } from '../../support/builders.ts';
import { pageText } from '../page-checks.ts';

const device = (person: string, pending: number | null, since: number | null = null): UnitDevice => ({
  id: `perangkat-${person}`,
  person,
  registeredAt: NOW,
  seenAt: NOW,
  pending,
  since,
});
const said = (devices: readonly UnitDevice[] | null | undefined, ofAll = false): string =>
  pageText(
    render(
      <UnitDevices
        devices={devices}
        ofAll={ofAll}
        nameOf={(id) => `Bu ${id}`}
        now={NOW}
        zone="Asia/Makassar"
      />,
    ),
  );

test('each device names its person, the last contact and what it last said is unsent', () => {
  const text = said([device('Ani', 7, NOW - 3 * DAY), device('Ida', 0), device('Eka', null)]);
  expect(text).toMatch(/Bu Ani Terakhir terhubung \S+ 7 belum terkirim, terlama sejak Rab, 1 Jul/);
  expect(text).toMatch(/Bu Ida Terakhir terhubung \S+, semua terkirim Bu Eka/);
  expect(text.match(/semua terkirim/g)).toHaveLength(1);
  expect(text).toContain('Belum pernah mengirim');
  expect(text).toContain('Perangkat di unit saya');
});

test('without devices, without an answer and while asking it says which', () => {
  expect(said([])).toContain('Belum ada perangkat yang dipakai di unit ini.');
  expect(said(null, true)).toBe('Perangkat semua pegawai Terlihat saat terhubung ke server.');
  expect(said(undefined)).toContain('Menanyakan ke server…');
});
