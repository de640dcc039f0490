import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { MergedNotice } from '../../../src/ui/institutions/merged-notice.tsx';
import { NOW, orgUnit, worldWith } from '../../support/builders.ts';
import { pageText } from '../page-checks.ts';

afterEach(() => {
  facts.value = null;
});

test('the page of a unit that was merged leads to its successor, and that of the successor back; others say nothing', () => {
  const successor = { ...orgUnit('dinkesos', null), name: 'Dinkesos', validFrom: '2026-02-02' };
  const old = { ...orgUnit('dinsos', null), name: 'Dinsos', validTo: '2026-01-31', successors: ['dinkesos'] };
  const units = new Map([successor, old, orgUnit('disdik', null)].map((one) => [one.code, one]));
  const world = worldWith({ units: [...units.values()] });
  present.value = NOW;
  facts.value = { person: '', world, timeZone: 'Asia/Makassar', units } as unknown as Facts;
  const [before, after, other] = ['dinsos', 'dinkesos', 'disdik'].map((unit) =>
    render(<MergedNotice unit={unit} />),
  );
  expect(pageText(before ?? '')).toMatch(/^Sejak 2 Feb 2026 pekerjaannya dilanjutkan oleh Dinkesos/);
  expect(before).toContain('href="/instansi/dinkesos"');
  expect(pageText(after ?? '')).toMatch(/^Melanjutkan pekerjaan Dinsos/);
  expect(after).toContain('href="/instansi/dinsos"');
  expect(other).toBe('');
});
