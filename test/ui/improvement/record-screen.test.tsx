import { LocationProvider, Route, Router } from 'preact-iso';
import { render } from 'preact-render-to-string';
import { afterEach, expect, test, vi } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { RecordScreen } from '../../../src/ui/improvement/record-screen.tsx';
import { NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, OTHER_HEAD, PERSONS, POSITIONS } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const SOP = { kind: 'sop', unit: 'disdik', year: 0, name: 'sop-1' };
const { world } = new DossierDesk(SOP);

afterEach(() => {
  vi.unstubAllGlobals();
  facts.value = null;
});

function seenBy(person: string): string {
  vi.stubGlobal('location', new URL('http://x/register/sop/disdik/0/sop-1'));
  present.value = NOW;
  const dossier = filledDossier(SOP, { title: 'Permohonan data' }, 'in-force');
  facts.value = {
    ...{ person, world, timeZone: 'Asia/Makassar', evidence: new Map() },
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map([[world.dossierId(SOP), { dossier }]]),
  } as unknown as Facts;
  return pageText(
    render(
      <LocationProvider>
        <Router>
          <Route path="/register/:sort/:unit/:year/:name" component={RecordScreen} />
          <Route default component={() => null} />
        </Router>
      </LocationProvider>,
    ),
  );
}

test('a record in force says to its own head which way leads to a change, and to others whose it is', () => {
  expect(seenBy(HEAD.person)).toMatch(/pakai langkah di bawah.*Ubah, versi baru/);
  expect(seenBy(OTHER_HEAD.person)).toMatch(/mengubahnya hak unit yang bersangkutan/);
});
