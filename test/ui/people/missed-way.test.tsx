import { render } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { Facts } from '../../../src/app/facts/facts.ts';
import { mayBeClosed, myCaseDuties, stepsForMe, termToTell } from '../../../src/app/live/cases.ts';
import { present } from '../../../src/app/live/clock-tick.ts';
import { facts } from '../../../src/app/live/facts.ts';
import { shownInYear } from '../../../src/app/live/skp.ts';
import { caseName } from '../../../src/domain/dossier/kinds/personal/case-key.ts';
import { daysOfCase } from '../../../src/domain/dossier/readings/case-calendar.ts';
import { CaseRights } from '../../../src/ui/people/case-aside.tsx';
import { CaseCalendar } from '../../../src/ui/people/case-calendar.tsx';
import { CaseAftermath } from '../../../src/ui/people/case-decision.tsx';
import { AppraisalPart } from '../../../src/ui/skp/appraisal-part.tsx';
import { DAY, NOW, orgUnit } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, HEAD_ABOVE, OFFICER, PERSONS, POSITIONS, position } from '../../support/people.ts';
import { pageText } from '../page-checks.ts';

const PERSONNEL = position('personnel', 'setda', 'kepegawaian');
const ALL = [...POSITIONS, PERSONNEL];
const { world } = new DossierDesk(
  { kind: 'discipline-case', unit: 'disdik', year: 2026, name: caseName(OFFICER.person, 1) },
  { positions: ALL },
);

function seenBy(person: string, at: number, dossiers: readonly ReturnType<typeof filledDossier>[]): void {
  present.value = at;
  facts.value = {
    person,
    world,
    timeZone: 'Asia/Makassar',
    units: new Map([
      ['setda', orgUnit('setda', null)],
      ['disdik', orgUnit('disdik', 'setda')],
    ]),
    indicators: new Map(),
    positions: new Map(ALL.map((one) => [one.id, one])),
    persons: new Map(PERSONS.map((one) => [one.id, one])),
    dossiers: new Map(
      dossiers.map((dossier) => [world.dossierId(dossier), { id: '', dossier, pending: [] }]),
    ),
  } as unknown as Facts;
}
afterEach(() => {
  facts.value = null;
});

const day = (at: number): string => world.civilDay(at);
const KEY = { kind: 'discipline-case', unit: 'disdik', year: 2026, name: caseName(OFFICER.person, 1) };
/** A reprimand that was received so many days ago. */
const delivered = (daysAgo: number, more: Readonly<Record<string, string>> = {}, state = 'delivered') =>
  filledDossier(
    KEY,
    {
      ...{ matter: 'misconduct', week: '5', verdict: 'written-reprimand', decider: HEAD.id },
      ...{ 'act/1/norm': '4.f', 'act/1/from': day(NOW - 90 * DAY), 'act/1/to': day(NOW - 86 * DAY) },
      ...{ decidedOn: day(NOW - (daysAgo + 1) * DAY), receivedOn: day(NOW - daysAgo * DAY) },
      ...more,
    },
    state,
  );

const OVER = /Tidak ada keberatan atau banding sampai hari terakhir/;

test('after the last day of an objection the case says so to everybody and asks the person for nothing more', () => {
  const dossier = delivered(20);
  const page = (person: string): string => {
    seenBy(person, NOW, [dossier]);
    return pageText(render(<CaseAftermath of={KEY} dossier={dossier} />));
  };
  for (const { person } of [OFFICER, HEAD]) {
    expect(page(person)).toMatch(OVER);
    expect(page(person)).not.toContain('Alasan');
    expect([stepsForMe(dossier), myCaseDuties.value]).toEqual([[], []]);
    expect(pageText(render(<CaseRights of={KEY} dossier={dossier} />))).toMatch(
      /hari terakhir .* sudah lewat/,
    );
  }
  // On paper it may have come in time.
  expect(page(PERSONNEL.person)).toMatch(
    /Tidak ada keberatan.*masih dapat dicatat di bawah.*Diajukan pada.*Alasan/,
  );
  expect(stepsForMe(dossier)).toContain('contest');
});

test('while the way is open the person writes reasons alone: the day is that of filing; personnel waits to close', () => {
  const dossier = delivered(3);
  seenBy(OFFICER.person, NOW, [dossier]);
  const page = pageText(render(<CaseAftermath of={KEY} dossier={dossier} />));
  expect([page.includes('Alasan'), page.includes('Diajukan pada'), OVER.test(page)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([stepsForMe(dossier), myCaseDuties.value.length]).toEqual([['contest'], 1]);
  expect([mayBeClosed(dossier), mayBeClosed(delivered(60))]).toEqual([false, true]);
});

test('what the deciding official answered to an objection stands beside the decision about it', () => {
  const dossier = delivered(
    5,
    { contestedOn: day(NOW), answer: 'Surat itu untuk minggu lain.' },
    'contested',
  );
  seenBy(HEAD.person, NOW, [dossier]);
  expect(pageText(render(<CaseAftermath of={KEY} dossier={dossier} />))).toMatch(
    /Isi tanggapan.*Surat itu untuk minggu lain/,
  );
});

test('a day of a decision about an objection counts once it was decided, not while it is being written', () => {
  const texts = { contestedOn: day(NOW - DAY), settledOn: day(NOW) };
  const came = (state: string) => daysOfCase(delivered(5, texts, state))['objection-decided'];
  expect(['contested', 'settled'].map(came)).toEqual([undefined, day(NOW)]);
});

test('of a contested case whoever decides about it is told the own duty, everybody else the next day', () => {
  const texts = { contestedOn: day(NOW - DAY), reviewer: HEAD_ABOVE.id };
  const dossier = delivered(5, texts, 'contested');
  const told = (person: string) => {
    seenBy(person, NOW, [dossier]);
    return termToTell(dossier)?.id;
  };
  expect([HEAD_ABOVE, OFFICER].map(({ person }) => told(person))).toEqual(['objection-decision', 'in-force']);
});

test('the line of today ends above the dates, which it would run through on the last day of a case', () => {
  const dossier = delivered(20);
  seenBy(HEAD.person, NOW, [dossier]);
  const page = render(<CaseCalendar dossier={dossier} />);
  const floor = Number(/class="case-line__floor" d="M0 (\d+)/.exec(page)?.[1]);
  const [, end] = /case-line__today"><path d="M[\d.]+ 0V(\d+)/.exec(page) ?? [];
  expect(Number(end)).toBeLessThan(floor + 6);
});

const RATED = { kind: 'appraisal', unit: 'disdik', year: 2026 };
const rating = (daysAgo: number) =>
  filledDossier(
    { ...RATED, name: `${OFFICER.person}/annual` },
    { results: 'as-expected', behaviour: 'as-expected' },
    'received',
    (['rate', 'receive'] as const).map((step) => ({
      ...{ command: `dossier.step:${step}`, reason: null, capacity: 'definitive' },
      ...(step === 'rate' ? { by: HEAD.person, as: HEAD.id } : { by: OFFICER.person, as: OFFICER.id }),
      at: NOW - daysAgo * DAY,
    })) as never,
  );

test('a rating may be objected to for fourteen days; then it says that nobody did, and has no button for it', () => {
  const of = { person: OFFICER.person, unit: 'disdik' };
  const page = (daysAgo: number): string => {
    seenBy(OFFICER.person, NOW, [rating(daysAgo)]);
    return pageText(
      render(<AppraisalPart of={of} year={2026} part="annual" onPart={() => undefined} scores={new Map()} />),
    );
  };
  expect(page(14)).toMatch(/Keberatan dapat diajukan sampai .*Ajukan keberatan/);
  expect(page(15)).toMatch(/Tidak ada keberatan sampai hari terakhir, .*Penilaian ini tetap/);
  expect(page(15)).not.toContain('Ajukan keberatan');
});

test('whoever opens the page of a year is noted for what stands on it, not for a case about the same person', () => {
  seenBy(HEAD.person, NOW, [delivered(20), rating(3)]);
  const opened = shownInYear(OFFICER.person, 2026).map(({ dossier }) => dossier.kind);
  expect(opened).toEqual(['appraisal']);
});

test('the rating of the year stands beside what the quarters were rated', () => {
  const first = { ...rating(30), name: `${OFFICER.person}/q1` };
  seenBy(HEAD.person, NOW, [first]);
  const page = pageText(
    render(
      <AppraisalPart
        of={{ person: OFFICER.person, unit: 'disdik' }}
        year={2026}
        part="annual"
        onPart={() => undefined}
        scores={new Map()}
      />,
    ),
  );
  expect(page).toMatch(/Predikat triwulan.*Triwulan I Baik.*Triwulan II Belum dinilai/);
});
