import { type CalendarRule, civilDay, startOfDay } from '../../src/domain/calendar.ts';
import type { Amount, Entry, EntryKey, EvidenceItem, Note } from '../../src/domain/entry.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { OrgUnit } from '../../src/domain/org-unit.ts';
import type { Position } from '../../src/domain/person.ts';
import { positionsByPerson } from '../../src/domain/staff.ts';
import type { PlanNode } from '../../src/domain/strategy.ts';
import type { EntryCommand, EntryCommandArgs, EntryCommandName } from '../../src/domain/workflow/command.ts';
import { type Decision, decide, type Moment, type World } from '../../src/domain/workflow/decide.ts';
import { sameMeaning } from '../../src/domain/workflow/same-meaning.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import { dossierId, entryId } from '../../src/protocol/entry-id.ts';
import { contentHash, hashText } from '../../src/protocol/hash.ts';
import { POSITIONS } from './people.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const TENANT = 'ntb';
export const SOURCED = { source: 'test', verified: true, note: null, example: true } as const;

export const indicator = (code: string, change: Partial<Indicator> = {}): Indicator => ({
  code,
  name: code,
  measureUnit: 'persen',
  polarity: 'higher',
  formula: 'progressive',
  aggregation: 'last',
  perspective: 'customer',
  owner: 'disdik',
  frequency: 'quarterly',
  key: true,
  decimals: 2,
  baseline: null,
  minEvidence: 0,
  successor: null,
  weight: '1',
  ...SOURCED,
  ...change,
});

export const orgUnit = (code: string, parent: string | null): OrgUnit => ({
  code,
  name: code,
  shortName: code,
  kind: 'dinas',
  parent,
  validFrom: null,
  validTo: null,
  successors: [],
  ...SOURCED,
});

/** Opens the day after the period, closes after twenty days, in NTB's time zone. */
export const QUARTERLY: CalendarRule = {
  frequency: 'quarterly',
  opensAfterDays: 0,
  closesAfterDays: 20,
  timeZone: 'Asia/Makassar',
  ...SOURCED,
};

export const PLAIN = indicator('IK-1');
export const WITH_EVIDENCE = indicator('IK-2', { minEvidence: 1 });

/** 2026-Q2 may be filled in from 1 July to 20 July 2026 in NTB. */
export const PERIOD = '2026-Q2';
export const OPENS = Date.UTC(2026, 5, 30, 16);
export const CLOSES = OPENS + 20 * DAY;
/** A morning within the window. */
export const NOW = OPENS + 3 * DAY;

export const keyOf = (change: Partial<EntryKey> = {}): EntryKey => ({
  indicator: PLAIN.code,
  unit: 'disdik',
  area: '52',
  period: PERIOD,
  disaggregation: '',
  ...change,
});

export const amount = (text: string): Amount => ({ kind: 'amount', amount: text });
export const note = (cause: string): Note => ({ cause, obstacle: '', followUp: '', remark: '' });

/** UUID that is the same for the same number. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

export const evidence = (
  n: number,
): Pick<EvidenceItem, 'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'> => ({
  id: uuid(900_000 + n),
  sha: hashText(`file ${n}`),
  size: 1000 + n,
  type: 'image/jpeg',
  name: `foto-${n}.jpg`,
  takenAt: null,
  position: null,
});

export interface WorldParts {
  readonly positions?: readonly Position[];
  readonly indicators?: readonly Indicator[];
  readonly units?: readonly OrgUnit[];
  readonly entryStands?: World['entryStands'];
  readonly dossier?: World['dossier'];
  readonly nodes?: ReadonlyMap<string, PlanNode>;
  readonly calendar?: CalendarRule | null;
  readonly stored?: (sha: string) => boolean;
  readonly versionMadeBy?: World['versionMadeBy'];
}

const AREAS = ['52', '5201', '5202'];
const UNITS = [orgUnit('setda', null), orgUnit('disdik', 'setda'), orgUnit('dinkes', 'setda')];

export function worldWith(parts: WorldParts = {}): World {
  const positions = new Map((parts.positions ?? POSITIONS).map((one) => [one.id, one]));
  const positionsOf = positionsByPerson(positions.values());
  const indicators = new Map((parts.indicators ?? [PLAIN, WITH_EVIDENCE]).map((one) => [one.code, one]));
  const units = new Map((parts.units ?? UNITS).map((one) => [one.code, one]));
  const calendar = parts.calendar === undefined ? QUARTERLY : parts.calendar;
  return {
    position: (id) => positions.get(id) ?? null,
    positionsOf,
    units,
    startOfDay: (day) => startOfDay(day, 'Asia/Makassar'),
    entryStands: parts.entryStands ?? (() => false),
    indicator: (code) => indicators.get(code) ?? null,
    calendar: () => calendar,
    areaExists: (code) => AREAS.includes(code),
    entryId: (key) => entryId(TENANT, key),
    dossierId: (key) => dossierId(TENANT, key),
    dossierHash,
    exists: (to, id) =>
      ({
        indicator: indicators.has(id),
        position: positions.has(id),
        unit: units.has(id),
        'plan-node': true,
        area: AREAS.includes(id),
      })[to],
    civilDay: (at) => civilDay(at, 'Asia/Makassar'),
    dossier: parts.dossier ?? (() => null),
    chain: { nodes: parts.nodes ?? new Map(), indicators },
    packOf: () => 'pack@1',
    contentHash: (entry) => contentHash(entry, indicators.get(entry.indicator) ?? null, 'pack@1'),
    evidenceStored: parts.stored ?? (() => true),
    same: sameMeaning,
    versionMadeBy: parts.versionMadeBy ?? (() => null),
  };
}

type Named<Name extends EntryCommandName> = Extract<EntryCommand, { name: Name }>;

/** One entry on a desk: people act on it one after the other, and each act is decided at once. */
export class Desk {
  readonly world: World;
  readonly entity: string;
  readonly key: EntryKey;
  entry: Entry | null = null;
  last: Decision | null = null;
  now = NOW;
  #number = 0;

  constructor(parts: WorldParts = {}, key: Partial<EntryKey> = {}) {
    this.key = keyOf(key);
    this.entity = entryId(TENANT, this.key);
    const made = new Map<string, number>();
    this.#made = made;
    this.world = worldWith({ versionMadeBy: (id, facet) => made.get(`${id}/${facet}`) ?? null, ...parts });
  }

  readonly #made: Map<string, number>;

  command<Name extends EntryCommandName>(
    as: Position,
    name: Name,
    args: EntryCommandArgs[Name],
    base: EntryCommand['base'] = {},
  ): Named<Name> {
    this.#number += 1;
    return { id: uuid(this.#number), name, entity: this.entity, base, args, as: as.id } as Named<Name>;
  }

  /** The id of the latest command. */
  get id(): string {
    return uuid(this.#number);
  }

  decide(command: EntryCommand, as: Position, when: Partial<Moment> = {}): Decision {
    const moment = { person: as.person, authoredAt: this.now, receivedAt: this.now, ...when };
    const decision = decide(this.world, moment, this.entry, command);
    this.last = decision;
    if ('entry' in decision) {
      this.entry = decision.entry;
      if (decision.outcome === 'ok') {
        this.#made.set(`${command.id}/value`, decision.entry.value.v);
        this.#made.set(`${command.id}/note`, decision.entry.note.v);
      }
    }
    return decision;
  }

  act<Name extends EntryCommandName>(
    as: Position,
    name: Name,
    args: EntryCommandArgs[Name],
    { base, ...when }: { readonly base?: EntryCommand['base'] } & Partial<Moment> = {},
  ): Decision {
    return this.decide(this.command(as, name, args, base), as, when);
  }

  set(as: Position, text: string, version = this.entry?.value.v ?? 0, when: Partial<Moment> = {}): Decision {
    const args = { key: this.key, value: amount(text) };
    return this.act(as, 'realization.set', args, { base: { value: { v: version } }, ...when });
  }

  attach(as: Position, n: number, when: Partial<Moment> = {}): Decision {
    return this.act(as, 'evidence.attach', { key: this.key, evidence: evidence(n) }, when);
  }

  submit(as: Position, when: Partial<Moment> = {}): Decision {
    return this.act(as, 'submission.submit', {}, when);
  }

  /** Hash of what lies on the desk now. */
  get content(): string {
    return this.entry ? this.world.contentHash(this.entry) : hashText('');
  }

  verify(as: Position, seen = this.content, when: Partial<Moment> = {}): Decision {
    return this.act(as, 'submission.verify', { seen }, when);
  }

  approve(as: Position, seen = this.content, when: Partial<Moment> = {}): Decision {
    return this.act(as, 'submission.approve', { seen }, when);
  }

  giveBack(as: Position, reason: string, seen = this.content): Decision {
    return this.act(as, 'submission.return', { seen, reason });
  }
}

/** `ok`, `conflict`, or the code of the refusal. */
export const verdict = (decision: Decision): string =>
  'problem' in decision ? decision.problem.code : decision.outcome;
