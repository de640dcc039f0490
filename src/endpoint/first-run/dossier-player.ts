import { randomUUID } from 'node:crypto';
import { civilDay } from '../../domain/calendar.ts';
import { blankField, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import type { Position } from '../../domain/person.ts';
import { frozenFields } from '../../domain/report/frozen.ts';
import type { ReportFacts } from '../../domain/report/report-facts.ts';
import { reportFigures } from '../../domain/report/report-figures.ts';
import { invariant } from '../../domain/result.ts';
import { baseOf } from '../../domain/workflow/register.ts';
import { dossierHash } from '../../protocol/dossier-hash.ts';
import { dossierId } from '../../protocol/entry-id.ts';
import { hashText } from '../../protocol/hash.ts';
import { paperSources } from '../commands/paper-sources.ts';
import type { DemoDossier, DossierAct } from '../demo/demo-dossier.ts';
import { nameId } from '../name-id.ts';
import type { TenantWriter } from '../storage/port.ts';
import type { Saying } from './demo-devices.ts';
import type { ExampleEvidence } from './example-evidence.ts';
import type { Stage } from './player.ts';

const DAY = 86_400_000;

/**
 * Lets the people of the training tenant write, review and sign reports, worksheets and recommendations, one act after
 * the other. Rests on entries and papers that have been played before.
 * @throws when a command is not accepted: then the training data break the rules.
 */
export async function playDossiers(
  stage: Pick<Stage, 'endpoint' | 'tenant' | 'devices' | 'example'>,
  transaction: TenantWriter,
  dossiers: readonly DemoDossier[],
): Promise<void> {
  const { endpoint, tenant, devices, example } = stage;
  const facts = await paperSources(transaction);
  for (const { key, acts } of dossiers) {
    const e = dossierId(tenant, key, nameId);
    for (const act of acts) {
      const dossier = ((await transaction.rows([e])).get(e)?.body ?? null) as Dossier | null;
      const at = endpoint.now() - act.daysAgo * DAY;
      const position = seatOf(facts, act);
      const said = { e, at, ...sayingOf(key, dossier, act, { facts, example, at, now: endpoint.now() }) };
      await devices.take(transaction, [devices.batch({ position, device: 1, receivedAt: at }, [said])]);
      if (act.doing.kind !== 'attach') continue;
      const { sha, size, type } = example;
      const { person } = position;
      await transaction.addEvidenceBlobs([
        { entity: e, sha, place: 'shared', size, type, person, storedAt: at },
      ]);
    }
  }
}

interface Around {
  readonly example: ExampleEvidence;
  readonly facts: ReportFacts;
  readonly at: number;
  readonly now: number;
}

function sayingOf(
  key: DossierKey,
  dossier: Dossier | null,
  { doing }: DossierAct,
  around: Around,
): Pick<Saying, 'name' | 'args' | 'base'> {
  if (doing.kind === 'step') {
    const isBound = kindOf(key.kind)?.steps[doing.step]?.bindsContent === true;
    const seen = isBound && dossier ? dossierHash(dossier) : null;
    return { name: 'dossier.step', args: { key, step: doing.step, seen, reason: doing.reason ?? '' } };
  }
  if (doing.kind === 'attach') {
    const evidence = { id: randomUUID(), ...around.example, takenAt: null, position: null };
    return { name: 'dossier.attach', args: { key, evidence } };
  }
  const fields = doing.kind === 'set' ? doing.fields : frozenNow(key, dossier, around);
  const base = Object.fromEntries(
    Object.keys(fields).map((path) => [path, baseOf(dossier?.fields[path] ?? blankField)]),
  );
  return { name: 'dossier.set', args: { key, fields }, base };
}

function frozenNow(
  { unit, year }: DossierKey,
  dossier: Dossier | null,
  { facts, at, now }: Around,
): Readonly<Record<string, string>> {
  const fields = frozenFields(reportFigures(facts, unit, year, now), dossier);
  const text = Object.values(fields).join('');
  return { ...fields, figures: hashText(text), frozenOn: civilDay(at, facts.timeZone) };
}

function seatOf({ positions }: ReportFacts, { role, at: unit, person }: DossierAct): Position {
  const found = [...positions.values()].find(
    (one) => one.role === role && one.unit === unit && (person === undefined || one.person === person),
  );
  invariant(found, `The training tenant has a ${role} in ${unit}.`);
  return found;
}
