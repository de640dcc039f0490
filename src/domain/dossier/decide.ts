import type { EvidenceItem } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Moment } from '../workflow/author.ts';
import type { DossierCommand } from '../workflow/command.ts';
import { nextFacet } from '../workflow/register.ts';
import { type Dossier, filesOf, openFieldCandidates } from './dossier.ts';
import { fieldRule, type StepRule, stateAfter } from './kind.ts';
import { refusal, stepRefusal } from './permission.ts';
import { type DossierScene, type DossierStep, type DossierWorld, sceneOf } from './scene.ts';
import { resolveField, setFields } from './write.ts';

export type DossierDecision =
  | { readonly outcome: 'ok'; readonly after: Dossier }
  | { readonly outcome: 'conflict'; readonly after: Dossier; readonly candidate: string }
  | { readonly outcome: 'rejected'; readonly problem: Problem };

/**
 * Decides one command on one dossier. Pure: the device previews with it, the endpoint decides with it. `state` is null
 * for a dossier nobody has touched. Nothing throws for any input that passed the wire's schema.
 */
export function decideDossier(
  world: DossierWorld,
  moment: Moment,
  state: Dossier | null,
  command: DossierCommand,
): DossierDecision {
  const scene = sceneOf(world, moment, state, command);
  if (!scene.ok) return { outcome: 'rejected', problem: scene.problem };
  const step = STEPS[command.name](scene.value, command as never);
  if (!step.ok) return { outcome: 'rejected', problem: step.problem };
  const after = withTrail(step.value.dossier, scene.value, command);
  return step.value.isKeptBeside
    ? { outcome: 'conflict', after, candidate: command.id }
    : { outcome: 'ok', after };
}

const STEPS: {
  readonly [Name in DossierCommand['name']]: (
    scene: DossierScene,
    command: Extract<DossierCommand, { name: Name }>,
  ) => DossierStep;
} = {
  'dossier.set': set,
  'dossier.attach': attach,
  'dossier.detach': detach,
  'dossier.step': step,
  'dossier.resolve': resolve,
};

function set(scene: DossierScene, command: Extract<DossierCommand, { name: 'dossier.set' }>): DossierStep {
  const { kind } = scene;
  const rules = Object.keys(command.args.fields).map((path) => fieldRule(kind, path));
  const unknown = Object.keys(command.args.fields).find((_, i) => rules[i] === null);
  if (unknown !== undefined) return fail({ code: 'invalid', field: unknown, detail: kind.name });
  // Most fields of a table share a rule; it is asked once.
  for (const rule of new Set(rules)) {
    const forbidden = refusal(scene, rule?.write ?? [], command.name);
    const wrong = forbidden ?? rule?.requires?.(scene.dossier, scene.world, scene.act) ?? null;
    if (wrong) return fail(wrong);
  }
  return setFields(scene, command);
}

function attach(
  scene: DossierScene,
  command: Extract<DossierCommand, { name: 'dossier.attach' }>,
): DossierStep {
  const forbidden = refusal(scene, scene.kind.attach, command.name);
  if (forbidden) return fail(forbidden);
  const { dossier, act } = scene;
  const { evidence } = command.args;
  const before = dossier.evidence.find(({ id }) => id === evidence.id);
  if (before && before.sha !== evidence.sha)
    return fail({ code: 'invalid', field: 'evidence.id', detail: evidence.id });
  if (before && !before.detached) return ok({ dossier });
  const item: EvidenceItem = { ...evidence, ...act, detached: false, late: false };
  return ok({
    dossier: { ...dossier, evidence: [...dossier.evidence.filter((one) => one !== before), item] },
  });
}

function detach(
  scene: DossierScene,
  command: Extract<DossierCommand, { name: 'dossier.detach' }>,
): DossierStep {
  const forbidden = refusal(scene, scene.kind.attach, command.name);
  if (forbidden) return fail(forbidden);
  const { dossier } = scene;
  const item = dossier.evidence.find(({ id }) => id === command.args.evidence);
  if (!item) return fail({ code: 'evidence-unknown', evidence: command.args.evidence });
  const evidence = dossier.evidence.map((one) => (one === item ? { ...one, detached: true } : one));
  return ok({ dossier: { ...dossier, evidence } });
}

function step(scene: DossierScene, command: Extract<DossierCommand, { name: 'dossier.step' }>): DossierStep {
  const { kind, dossier, world, act } = scene;
  const { step: name, seen } = command.args;
  const rule = Object.hasOwn(kind.steps, name) ? kind.steps[name] : undefined;
  if (!rule) return fail({ code: 'invalid', field: 'step', detail: name });
  const forbidden = stepRefusal(scene, rule, name);
  if (forbidden) return fail(forbidden);
  const reason = command.args.reason.trim();
  if (rule.needsReason && reason === '') return fail({ code: 'reason-missing' });
  const unbound = rule.bindsContent ? bindingProblem(scene, rule, seen) : null;
  const wrong = unbound ?? rule.requires?.(dossier, world, act) ?? null;
  if (wrong) return fail(wrong);
  const value = {
    state: stateAfter(rule, dossier, { by: act.by, seen }),
    reason: reason === '' ? null : reason,
    seen: rule.bindsContent ? seen : null,
  };
  return ok({ dossier: { ...dossier, status: nextFacet(dossier.status, { value, mut: command.id, act }) } });
}

/** Only what was looked at is signed: nothing in dispute, nothing changed since, every file at hand. */
function bindingProblem(
  { dossier, world }: DossierScene,
  { precedesContent = [] }: StepRule,
  seen: string | null,
): Problem | null {
  if (seen !== null && precedesContent.includes(dossier.status.value.state)) return null;
  const open = openFieldCandidates(dossier).length;
  if (open > 0) return { code: 'conflict-open', count: open };
  const now = world.dossierHash(dossier);
  if (seen !== now) return { code: 'stale-content', seen: seen ?? '', now };
  const missing = filesOf(dossier).find(({ sha }) => !world.evidenceStored(sha));
  return missing ? { code: 'evidence-not-stored', sha: missing.sha } : null;
}

function resolve(
  scene: DossierScene,
  command: Extract<DossierCommand, { name: 'dossier.resolve' }>,
): DossierStep {
  const rule = fieldRule(scene.kind, command.args.field);
  if (!rule) return fail({ code: 'invalid', field: 'field', detail: command.args.field });
  const forbidden = refusal(scene, rule.write, command.name);
  const wrong = forbidden ?? rule.requires?.(scene.dossier, scene.world, scene.act) ?? null;
  if (wrong) return fail(wrong);
  return resolveField(scene, command);
}

function withTrail(dossier: Dossier, { act, moment }: DossierScene, command: DossierCommand): Dossier {
  const reason = 'reason' in command.args ? command.args.reason.trim() || null : null;
  const named = command.name === 'dossier.step' ? `${command.name}:${command.args.step}` : command.name;
  const line = { ...act, command: named, mut: command.id, receivedAt: moment.receivedAt, reason };
  return { ...dossier, trail: [...dossier.trail, line] };
}
