import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Author, authorOf, type Moment } from '../workflow/author.ts';
import type { DossierCommand } from '../workflow/command.ts';
import { blankDossier, type Dossier, type DossierKey } from './dossier.ts';
import type { Kind, Surroundings } from './kind.ts';
import { kindOf } from './kinds.ts';
import { subjectOf } from './personal.ts';

/** What the decision may look at besides the dossier. The same on the device, at the endpoint and in the simulator. */
export interface DossierWorld extends Surroundings {
  /** Identity of a dossier as text; the same everywhere. */
  readonly dossierId: (key: DossierKey) => string;
  /** Hash of what a step is bound to. */
  readonly dossierHash: (dossier: Dossier) => string;
  readonly versionMadeBy: (mutation: string, facet: string) => number | null;
  /** False only when it is known that the bytes are not on the endpoint; a device answers true. */
  readonly evidenceStored: (sha: string) => boolean;
}

/** Who acts on which dossier, with the kind's rules. */
export interface DossierScene extends Author {
  readonly kind: Kind;
  readonly dossier: Dossier;
  readonly moment: Moment;
  readonly world: DossierWorld;
}

/** The dossier after a command, and whether a text of it had to be kept beside the head. */
export type DossierStep = Result<{ readonly dossier: Dossier; readonly isKeptBeside?: true }>;

/** The scene of a command, or why there is none. */
export function sceneOf(
  world: DossierWorld,
  moment: Moment,
  state: Dossier | null,
  command: DossierCommand,
): Result<DossierScene> {
  const author = authorOf(world, moment, command);
  if (!author.ok) return author;
  const { key } = command.args;
  const kind = kindOf(key.kind);
  if (!kind) return fail({ code: 'invalid', field: 'key.kind', detail: key.kind });
  const expected = world.dossierId(key);
  if (expected !== command.entity) return fail({ code: 'entity-mismatch', expected });
  const wrong = state ? null : keyProblem(kind, key, world);
  if (wrong) return fail(wrong);
  const dossier = state ?? blankDossier(key, kind.states[0]);
  return ok({ ...author.value, kind, dossier, moment, world });
}

function keyProblem(
  kind: Kind,
  { unit, year, name }: DossierKey,
  { units, positionsOf }: DossierWorld,
): Problem | null {
  if (!units.has(unit)) return { code: 'unit-unknown', unit };
  const isYear = kind.isYearly ? year >= 2000 && year <= 2100 : year === 0;
  if (!isYear) return { code: 'invalid', field: 'key.year', detail: String(year) };
  // Under a unit somebody never worked in, its heads would gain a record about a stranger.
  const isOfUnit =
    kind.class !== 'personal' || positionsOf(subjectOf({ name })).some((one) => one.unit === unit);
  return kind.names.test(name) && isOfUnit ? null : { code: 'invalid', field: 'key.name', detail: name };
}
