import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import type { DisciplineRegime, Level, TeamPart } from './discipline.ts';

export interface TeamMember {
  readonly part: TeamPart;
  /** Order of the rank, higher = more senior; null = not known. */
  readonly rank: number | null;
}

export interface TeamFinding {
  readonly code: 'team-missing' | 'part-missing' | 'rank-lower' | 'rank-unknown';
  readonly part: TeamPart | null;
  readonly pack: PackStamp;
  /** How it was found; its value is the code, a rank nobody knows is its reason. */
  readonly working: Working;
}

/** Whether a case of this level may be examined by these members, and everything that stands against it. */
export function teamFindings(
  level: Level,
  members: readonly TeamMember[],
  examinedRank: number | null,
  regime: DisciplineRegime,
): readonly TeamFinding[] {
  const pack = stamp(regime, regime.team);
  const found = (part: TeamPart | null, working: Working): readonly TeamFinding[] => {
    const code = working.value ?? working.reason;
    const one = (['team-missing', 'part-missing', 'rank-lower', 'rank-unknown'] as const).find(
      (c) => c === code,
    );
    return one ? [{ code: one, part, pack, working }] : [];
  };
  if (members.length === 0) return found(null, teamWorking(level, regime, pack));
  return [
    ...regime.team.parts.flatMap((part) => found(part, partWorking(part, members, pack))),
    ...members.flatMap((one) => found(one.part, rankWorking(one, examinedRank, pack))),
  ];
}

/** Only a level whose examination must be by a team asks for one. */
function teamWorking(level: Level, regime: DisciplineRegime, pack: PackStamp): Working {
  const duty = work({
    rule: 'team-duty',
    operation: 'cell',
    inputs: [given('level', level)],
    table: Object.entries(regime.team.duty).map(([at, gives]) => ({ at, gives })),
    pack,
  });
  return work({
    rule: 'team',
    operation: 'cell',
    inputs: [['duty', duty]],
    table: [{ at: 'must', gives: 'team-missing' }],
    pack,
  });
}

function partWorking(part: TeamPart, members: readonly TeamMember[], pack: PackStamp): Working {
  const seats = work({
    rule: 'seats',
    operation: 'times',
    inputs: [ruled('part', part), ...members.map((one) => given('member', one.part))],
    pack,
  });
  return work({
    rule: 'part',
    operation: 'from',
    inputs: [['seats', seats]],
    table: [
      { at: '1', gives: 'present' },
      { at: null, gives: 'part-missing' },
    ],
    pack,
  });
}

function rankWorking({ rank }: TeamMember, examined: number | null, pack: PackStamp): Working {
  const text = (number: number | null): string | null => (number === null ? null : String(number));
  const place = work({
    rule: 'rank-against-examined',
    operation: 'order',
    inputs: [given('rank', text(rank)), given('examined', text(examined))],
    pack,
    otherwise: 'rank-unknown',
  });
  return work({
    rule: 'rank',
    operation: 'cell',
    inputs: [['place', place]],
    table: [
      { at: 'below', gives: 'rank-lower' },
      { at: 'equal', gives: 'fitting' },
      { at: 'above', gives: 'fitting' },
    ],
    pack,
  });
}
