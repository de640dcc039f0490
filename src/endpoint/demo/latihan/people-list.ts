import { awardName } from '../../../domain/dossier/kinds/personal/recognition.ts';
import { CODE_LETTERS } from '../../../domain/dossier/shape.ts';
import { type DemoDossier, setting, stepping } from '../demo-dossier.ts';
import { randomFor } from '../random.ts';
import { disciplineDossiers } from './discipline-list.ts';
import { BKD, type Days, DIK, DINKES, DINSOS, daysAround, on, other, PERSON, seat } from './people-cast.ts';

/** Discipline cases, coaching, recognition and service records of invented people, laid out around `today`. */
export function peopleDossiers(today: string): readonly DemoDossier[] {
  const year = Number(today.slice(0, 4));
  const days = daysAround(today);
  return [...disciplineDossiers(year, days), ...recognitions(year, days), ...records(year)];
}

function recognitions(year: number, days: Days): readonly DemoDossier[] {
  const act = on(days);
  const proposal = (sort: string, merit: string) =>
    setting({
      sort,
      merit,
      met: 'Contoh: syarat yang tercatat terpenuhi.',
      against: '',
      decider: seat(PERSON.head, DINKES),
    });
  const award = (person: string, number: number) => ({
    kind: 'recognition',
    unit: DINKES,
    year,
    name: awardName(person, number),
  });
  const review = setting({ review: 'Contoh: berkas lengkap, tidak ada yang menghalangi.' });
  return [
    {
      key: award(PERSON.officer, 1),
      acts: [
        act(
          'head',
          DINKES,
          12,
          proposal('certificate', 'Contoh: data imunisasi tepat waktu sepanjang tahun.'),
        ),
        act('head', DINKES, 12, stepping('propose')),
      ],
    },
    {
      key: award(PERSON.verifier, 1),
      acts: [
        act(
          'personnel',
          BKD,
          40,
          proposal('certificate', 'Contoh: memeriksa 120 isian tanpa keterlambatan.'),
        ),
        act('personnel', BKD, 40, stepping('propose')),
        act('personnel', BKD, 38, review),
        act('personnel', BKD, 38, stepping('review')),
        act(
          'head',
          DINKES,
          30,
          setting({ number: `003/PGH/${year}`, decidedOn: days.ago(30), reason: 'Contoh: layak.' }),
        ),
        act('head', DINKES, 30, stepping('award')),
        act('head', DINKES, 30, setting({ code: exampleCode('certificate') })),
      ],
    },
  ];
}

/** A code by which an example is verified. Anybody may work it out: the paper says that it is an example. */
function exampleCode(name: string): string {
  const { integer } = randomFor(0, name);
  return Array.from({ length: 26 }, () => CODE_LETTERS[integer(0, CODE_LETTERS.length - 1)]).join('');
}

/** Service of some people, so that conditions of years can be counted. */
function records(year: number): readonly DemoDossier[] {
  const served: readonly (readonly [person: string, unit: string, years: number, rank: string])[] = [
    [PERSON.officer, DINKES, 12, 'III/a'],
    [PERSON.verifier, DINKES, 21, 'III/c'],
    [other(DINSOS, 'officer'), DINSOS, 11, 'II/d'],
    [other(DINSOS, 'verifier'), DINSOS, 31, 'III/d'],
    [other(DIK, 'officer'), DIK, 8, 'II/c'],
    [other(DIK, 'verifier'), DIK, 20, 'III/c'],
  ];
  return served.map(([person, unit, years, rank]) => ({
    key: { kind: 'service-record', unit, year: 0, name: person },
    acts: [
      {
        role: 'personnel',
        at: BKD,
        daysAgo: 90,
        doing: setting({ serviceFrom: `${year - years}-01-02`, rank, rankFrom: `${year - 5}-04-01` }),
      },
    ],
  }));
}
