import type { Act } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DossierCommand } from '../workflow/command.ts';
import { editRegister, nextFacet, versionNamed } from '../workflow/register.ts';
import { blankField, type Dossier } from './dossier.ts';
import { type FieldRule, fieldRule, type Kind } from './kind.ts';
import type { DossierScene, DossierStep } from './scene.ts';
import { fits, type Shape, sameText } from './shape.ts';

type Setting = Extract<DossierCommand, { name: 'dossier.set' }>;
type Resolving = Extract<DossierCommand, { name: 'dossier.resolve' }>;

// `decideDossier` has refused paths that the kind does not know.
const shapeOf = (kind: Kind, path: string): Shape => (fieldRule(kind, path) as FieldRule).shape;

/** All texts of a command or none: each on top if its author had seen the head, else kept beside it. */
export function setFields(scene: DossierScene, command: Setting): DossierStep {
  const { fields } = command.args;
  const wrong = Object.keys(fields).filter(
    (path) => !fits(shapeOf(scene.kind, path), fields[path] as string, scene.world.exists),
  );
  if (wrong.length > 0) return fail({ code: 'fields-invalid', kind: scene.kind.name, fields: wrong });
  const taken = Object.keys(fields).find((path) => isTaken(scene, path, fields[path] as string));
  if (taken !== undefined) return fail({ code: 'invalid', field: taken, detail: scene.kind.name });
  let after = { dossier: scene.dossier, isKeptBeside: false };
  for (const [path, value] of Object.entries(fields)) after = setField(scene, command, after, path, value);
  return ok({ dossier: after.dossier, ...(after.isKeptBeside && { isKeptBeside: true as const }) });
}

/** Whether another text stands in a field that is written once. */
function isTaken({ kind, dossier }: DossierScene, path: string, text: string): boolean {
  const stands = dossier.fields[path]?.value ?? '';
  return fieldRule(kind, path)?.isOnce === true && stands !== '' && stands !== text;
}

interface Written {
  readonly dossier: Dossier;
  readonly isKeptBeside: boolean;
}

function setField(
  { kind, act, moment, world }: DossierScene,
  command: Setting,
  { dossier, isKeptBeside }: Written,
  path: string,
  value: string,
): Written {
  const shape = shapeOf(kind, path);
  const head = dossier.fields[path] ?? blankField;
  const outcome = editRegister<string, string>(
    { head, candidates: dossier.candidates, trail: dossier.trail, isApproved: false },
    { facet: path, value, base: command.base[path], mut: command.id, act, receivedAt: moment.receivedAt },
    { same: (a, b) => sameText(shape, a, b), versionMadeBy: world.versionMadeBy },
  );
  const kept = { ...dossier, candidates: outcome.candidates };
  if (outcome.kind !== 'applied')
    return { dossier: kept, isKeptBeside: isKeptBeside || outcome.kind === 'candidate' };
  return { dossier: withField(kept, path, value, command.id, act), isKeptBeside };
}

const withField = (dossier: Dossier, path: string, value: string, mut: string, act: Act): Dossier => ({
  ...dossier,
  fields: {
    ...dossier.fields,
    [path]: nextFacet(dossier.fields[path] ?? blankField, { value, mut, act }),
  },
});

/** Closes exactly the listed candidates of a field and says what stands. One that arrived meanwhile stays open. */
export function resolveField(scene: DossierScene, command: Resolving): DossierStep {
  const { field, closes, reason } = command.args;
  const { dossier, world } = scene;
  if (reason.trim() === '') return fail({ code: 'reason-missing' });
  const isWaiting = (id: string) =>
    dossier.candidates.some((one) => one.id === id && one.facet === field && one.open);
  const unknown = closes.find((id) => !isWaiting(id));
  if (unknown !== undefined) return fail({ code: 'conflict-unknown', candidate: unknown });
  const head = dossier.fields[field] ?? blankField;
  const base = command.base[field];
  if (!base || versionNamed({ head, trail: dossier.trail }, field, base, world) !== head.v)
    return fail({ code: 'stale-content', seen: '', now: String(head.v) });
  const choice = chosen(scene, command);
  if (!choice.ok) return choice;
  const candidates = dossier.candidates.map((one) =>
    one.facet === field && closes.includes(one.id) ? { ...one, open: false, closedBy: command.id } : one,
  );
  const closed = { ...dossier, candidates };
  if (choice.value === null) return ok({ dossier: closed });
  const { value, act } = choice.value;
  return ok({ dossier: withField(closed, field, value, command.id, act) });
}

/** Null = the head stays. A candidate stays its author's work. */
function chosen(
  { dossier, act, kind, world }: DossierScene,
  { args: { field, take, closes } }: Resolving,
): Result<{ readonly value: string; readonly act: Act } | null, Problem> {
  if (take === 'head') return ok(null);
  if ('value' in take) {
    if (fits(shapeOf(kind, field), take.value, world.exists)) return ok({ value: take.value, act });
    return fail({ code: 'fields-invalid', kind: kind.name, fields: [field] });
  }
  const from = dossier.candidates.find((one) => one.id === take.candidate && closes.includes(one.id));
  if (!from || from.facet !== field) return fail({ code: 'conflict-unknown', candidate: take.candidate });
  const { by, as, capacity, at } = from;
  return ok({ value: from.value, act: { by, as, capacity, at } });
}

/** Versions at which the texts of a command stand in the dossier after it; undefined where none does. */
export function fieldVersions(
  after: Dossier,
  command: DossierCommand,
): Readonly<Record<string, number>> | undefined {
  const stands = (path: string, text: string): boolean => (after.fields[path]?.value ?? '') === text;
  if (command.name === 'dossier.set') {
    const standing = Object.entries(command.args.fields).filter(
      ([path, text]) => after.fields[path]?.mut === command.id || stands(path, text),
    );
    return Object.fromEntries(standing.map(([path]) => [path, after.fields[path]?.v ?? 0]));
  }
  if (command.name !== 'dossier.resolve') return undefined;
  const facet = after.fields[command.args.field];
  return facet?.mut === command.id ? { [command.args.field]: facet.v } : undefined;
}
