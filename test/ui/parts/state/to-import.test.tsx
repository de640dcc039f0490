import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../../src/app/facts/facts.ts';
import { present } from '../../../../src/app/live/clock-tick.ts';
import { facts } from '../../../../src/app/live/facts.ts';
import { ToImport } from '../../../../src/ui/parts/state/to-import.tsx';
import { DAY, NOW, worldWith } from '../../../support/builders.ts';
import { HEAD, position } from '../../../support/people.ts';

afterEach(() => {
  facts.value = null;
});

test('an empty page leads to the import only whoever may bring workbooks in', () => {
  const planner = position('planner', 'setda', 'perencana');
  const seenBy = (person: string): string => {
    present.value = NOW + 30 * DAY;
    facts.value = {
      person,
      world: worldWith({}),
      positions: new Map([HEAD, planner].map((one) => [one.id, one])),
    } as unknown as Facts;
    return render(<ToImport />);
  };
  expect(seenBy(planner.person)).toContain('href="/impor"');
  expect(seenBy(HEAD.person)).toBe('');
});
