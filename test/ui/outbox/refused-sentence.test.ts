import { expect, test } from 'vitest';
import { waitsForHead } from '../../../src/app/facts/answered-refusals.ts';
import { refusedSentence } from '../../../src/ui/outbox/refused-sentence.ts';

const ZONE = 'Asia/Makassar';
/** The right ends with 3 July in Mataram. */
const END = Date.UTC(2026, 6, 3, 16);
const ended = { code: 'right-ended', position: 'p', endedOn: String(END) } as const;
const said = (refusal: Parameters<typeof refusedSentence>[0]) => {
  const { title, body } = refusedSentence(refusal, ZONE);
  return `${title}. ${body}`.replaceAll('\u00a0', ' ');
};

test('work in the tray of the head says who decides and until when the right lasted', () => {
  const problem = { ...ended, waits: true } as const;
  expect(said({ problem, outcome: 'quarantined' })).toBe(
    'Menunggu diperiksa orang. Hak Anda berakhir 3 Jul 2026. Isian ini menunggu keputusan kepala unit.',
  );
  expect(waitsForHead(problem)).toBe(true);
});

test('work that nobody looks at does not promise that somebody does', () => {
  expect(said({ problem: ended, outcome: 'quarantined' })).toBe(
    'Server menolak 1 kiriman. Hak Anda berakhir 3 Jul 2026. Isian Anda masih ada di perangkat ini.',
  );
  expect(waitsForHead(ended)).toBe(false);
});

test('what the server could not process is looked at, what it refused is not', () => {
  const broken = { code: 'failed-inside', reference: 'r' } as const;
  expect(said({ problem: broken, outcome: 'quarantined' })).toMatch(/^Menunggu diperiksa orang\. /);
  expect(said({ problem: { code: 'forbidden', command: 'x' }, outcome: 'rejected' })).toMatch(
    /^Server menolak/,
  );
});
