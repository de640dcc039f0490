import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { switchPosition } from '../../../src/app/live/position.ts';
import { blankDossier } from '../../../src/domain/dossier/dossier.ts';
import type { Requirement } from '../../../src/domain/dossier/kind.ts';
import { LKE_PACK } from '../../../src/domain/dossier/kinds/lke.ts';
import {
  columnComplete,
  disputesAnswered,
  disputesRaised,
} from '../../../src/domain/dossier/kinds/lke-checks.ts';
import { lkeReading } from '../../../src/domain/dossier/readings/lke-reading.ts';
import type { Position } from '../../../src/domain/person.ts';
import { subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { AboutField } from '../../../src/ui/lke/about-field.tsx';
import { Beginning } from '../../../src/ui/lke/beginning.tsx';
import { CriterionLinks } from '../../../src/ui/lke/criterion-links.tsx';
import { Years } from '../../../src/ui/lke/follow-up-panel.tsx';
import { SheetTable } from '../../../src/ui/lke/sheet-table.tsx';
import { stepSentence } from '../../../src/ui/lke/step-bar.tsx';
import { waitingAt } from '../../../src/ui/shell/waiting-at.ts';
import { DAY, NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { GOVERNOR, HEAD, OFFICER, PERSONS, POSITIONS, position } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const key = { kind: 'lke', unit: 'disdik', year: 2026, name: '' };
const { world } = new DossierDesk(key);
const graded = Object.fromEntries(
  subComponentsOf(LKE_PACK).flatMap(({ id }) =>
    ['self', 'evaluator'].map((column) => [`grade/${id}/${column}`, column === 'self' ? 'B' : 'CC']),
  ),
);
const disputed = filledDossier(key, { ...graded, 'dispute/1.b.3': 'Renja memuatnya.' }, 'disputed');

function seenBy(person: string, dossiers: readonly ReturnType<typeof filledDossier>[]): void {
  present.value = NOW + 30 * DAY;
  facts.value = {
    person,
    world,
    timeZone: 'Asia/Makassar',
    units: new Map([['disdik', orgUnit('disdik', null)]]),
    positions: new Map(POSITIONS.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map(dossiers.map((dossier) => [world.dossierId(dossier), { dossier }])),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

test('a step that is held back says in words what to do, and names every criterion', () => {
  const said = (rule: Requirement, fields: Readonly<Record<string, string>>) => {
    const problem = rule(filledDossier(key, fields, 'evaluated'), world, { by: 'x', at: NOW } as never);
    if (!problem) throw new Error('Nothing holds it back.');
    return stepSentence(problem);
  };
  expect(said(disputesRaised, graded)).toMatch(/^Belum ada sanggahan\. Buka subkomponen/);
  expect(said(disputesAnswered, { 'dispute/1.b.3': 'x', 'dispute/2.a.1': 'y', 'agreed/2.a.1': 'Y' })).toMatch(
    /isi hasil kesepakatan: 1\.b\.3\.$/,
  );
  const { 'grade/4.c/self': _, ...rest } = graded;
  expect(said(columnComplete('self', LKE_PACK), rest)).toBe('Belum semua kriteria dijawab: 4.c.');
});

test('a grade given outright is no criterion that is not met, and a dispute shows in the line it is about', () => {
  const sheet = { key, dossier: disputed, reading: lkeReading(disputed, LKE_PACK) };
  const page = render(<SheetTable sheet={sheet} opened={null} hrefOf={(sub) => `/${sub}`} />);
  const lines = page.split('<tr').map(pageText);
  expect(lines.filter((line) => line.includes('nilai langsung, tanpa jawaban kriteria'))).toHaveLength(12);
  expect(page).not.toContain('0/6');
  const named = lines.filter((line) => line.includes('1 sanggahan belum dijawab'));
  expect(named).toHaveLength(1);
  expect(named[0]).toContain('1.b');
});

test('whoever judges a criterion sees what speaks for it before the unit has linked it, opens it, and links nothing', () => {
  const EVALUATOR = position('evaluator', 'setda', 'inspektur');
  const answered = filledDossier(
    { kind: 'directive', unit: 'disdik', year: 2026, name: 'a1' },
    { text: 'Jelaskan mengapa angkanya turun' },
    'answered',
  );
  const shown = (as: Position): string => {
    seenBy(as.person, [answered]);
    const known = facts.value as Facts;
    facts.value = {
      ...known,
      dossiers: new Map([['a1', { id: 'a1', dossier: answered }]]),
      entries: new Map(),
      positions: new Map([...known.positions, [EVALUATOR.id, EVALUATOR]]),
    } as unknown as Facts;
    switchPosition(as.id);
    const verified = filledDossier(key, {}, as === EVALUATOR ? 'verified' : 'draft');
    return render(
      <CriterionLinks
        of={key}
        dossier={verified}
        criterion="2.b.1"
        family="link/2.b.1"
        write={async () => true}
      />,
    );
  };
  const judged = shown(EVALUATOR);
  expect(pageText(judged)).toContain(
    'Ada di aplikasi, belum ditautkan unit: Jelaskan mengapa angkanya turun',
  );
  expect(judged).toContain('href="/arahan/');
  expect(judged).not.toContain('Tautkan');
  expect(shown(OFFICER)).toContain('Tautkan');
});

test('a worksheet nobody has touched says what to do first to those who fill it in, and to others who does', () => {
  const sheet = { key, dossier: null, reading: lkeReading(blankDossier(key, 'draft'), LKE_PACK) };
  const shown = (as: Position): string => {
    seenBy(as.person, []);
    switchPosition(as.id);
    return pageText(render(<Beginning sheet={sheet} hrefOf={(sub) => `/lke?sub=${sub}`} />));
  };
  expect(shown(OFFICER)).toMatch(/Lembar ini belum diisi.*subkomponen 1\.a.*Mulai dari 1\.a/);
  expect(shown(GOVERNOR)).toMatch(/Petugas atau kepala disdik mengisi kolom Mandiri lebih dahulu/);
});

test('results of the years stand beside one another, without what the evaluator is still writing', () => {
  const before = filledDossier({ ...key, year: 2025 }, graded, 'agreed');
  const given = { kind: 'recommendation', unit: 'disdik', year: 2025, name: 'r-1' };
  seenBy(HEAD.person, [
    filledDossier(key, graded, 'verified'),
    before,
    filledDossier(given, { text: 'Susun pedoman' }, 'closed'),
  ]);
  const shown = pageText(render(<Years unit="disdik" />));
  expect(shown).toMatch(/2025 60,00 CC 1 0 1/);
  expect(shown).not.toContain('2026');
});

test('what a recommendation is about is read with its name, and a code nobody knows as it was written', () => {
  const given = { kind: 'recommendation', unit: 'disdik', year: 2026, name: 'r-1' };
  const read = (about: string): string => {
    const dossier = filledDossier(given, { text: 'x', about }, 'given');
    seenBy(OFFICER.person, [dossier]);
    return pageText(render(<AboutField of={given} dossier={dossier} />));
  };
  expect(read('1.a.1')).toMatch(/1\.a\.1 Ada pedoman teknis/);
  expect(read('2c')).toMatch(/ 2c$/);
});

test('a worksheet that was handed on is counted where its next step is taken, a draft nowhere', () => {
  const evaluated = filledDossier(key, graded, 'evaluated');
  const counted = (person: string, dossier: typeof evaluated): number => {
    seenBy(person, [dossier]);
    return waitingAt('lke');
  };
  expect([counted(HEAD.person, evaluated), counted(OFFICER.person, evaluated)]).toEqual([1, 0]);
  expect(counted(HEAD.person, filledDossier(key, graded, 'draft'))).toBe(0);
  expect(counted(HEAD.person, disputed)).toBe(0);
});
