import { randomUUID } from 'node:crypto';
import { civilDay } from '../../domain/calendar.ts';
import { blankField, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import type { Position, Role } from '../../domain/person.ts';
import { frozenFields } from '../../domain/report/frozen.ts';
import type { ReportFacts } from '../../domain/report/report-facts.ts';
import { reportFigures } from '../../domain/report/report-figures.ts';
import { invariant } from '../../domain/result.ts';
import { baseOf } from '../../domain/workflow/register.ts';
import { sealsOf } from '../../protocol/accept.ts';
import { dossierHash } from '../../protocol/dossier-hash.ts';
import { dossierId } from '../../protocol/entry-id.ts';
import { GENESIS, hashText } from '../../protocol/hash.ts';
import { COMMAND_VERSION, type Mutation } from '../../protocol/mutation.ts';
import type { DemoPaper, PaperAct } from '../demo/demo-paper.ts';
import type { Endpoint } from '../endpoint.ts';
import type { TenantWriter } from '../storage/port.ts';
import { takeBatches } from '../take-batches.ts';

const DAY = 86_400_000;

type Said = Pick<Mutation, 'name' | 'args' | 'base'>;

/**
 * Lets the people of the training tenant write and sign their papers, one act after the other, decided by the same
 * rules as one that comes over the wire.
 * @throws when a command is not accepted: then the training data break the rules.
 */
export class PaperPlayer {
  readonly #endpoint: Endpoint;
  readonly #tenant: { readonly id: string; readonly timeline: string };
  readonly #facts: ReportFacts;

  constructor(
    endpoint: Endpoint,
    tenant: { readonly id: string; readonly timeline: string },
    facts: ReportFacts,
  ) {
    this.#endpoint = endpoint;
    this.#tenant = tenant;
    this.#facts = facts;
  }

  async play(transaction: TenantWriter, papers: readonly DemoPaper[]): Promise<void> {
    for (const { key, acts } of papers) for (const act of acts) await this.#send(transaction, key, act);
  }

  async #send(transaction: TenantWriter, key: DossierKey, act: PaperAct): Promise<void> {
    const position = this.#seat(act.role, act.at);
    const e = dossierId(this.#tenant.id, key);
    const dossier = ((await transaction.rows([e])).get(e)?.body ?? null) as Dossier | null;
    const receivedAt = this.#endpoint.now() - act.daysAgo * DAY;
    const mutation: Mutation = {
      ...this.#say(key, dossier, act, receivedAt),
      id: randomUUID(),
      rseq: 1,
      v: COMMAND_VERSION,
      e,
      as: position.id,
      app: 'latihan',
      at: receivedAt,
    };
    // Each act comes from a device of its own: nothing here depends on the order within one.
    const rid = Buffer.from(this.#endpoint.randomBytes(16)).toString('base64url');
    const sent = { rid, timeline: this.#tenant.timeline, prev: GENESIS, sig: '', pending: 0, nextRseq: 2 };
    const request = { proto: 1 as const, now: receivedAt, ...sent, muts: [mutation] };
    const seals = sealsOf(GENESIS, [mutation]);
    const arriving = {
      request,
      seals,
      person: position.person,
      device: 'latihan',
      receivedAt,
      failedInside: null,
    };
    const [answer] = await takeBatches(transaction, this.#endpoint, [arriving]);
    const result = answer?.ok ? answer.reply.results[0] : undefined;
    if (result?.s !== 'ok')
      throw new Error(`The training data break a rule: ${JSON.stringify([mutation, answer])}`);
  }

  #say(key: DossierKey, dossier: Dossier | null, { doing }: PaperAct, at: number): Said {
    if (doing.kind === 'step') {
      const isBound = kindOf(key.kind)?.steps[doing.step]?.bindsContent === true;
      const seen = isBound && dossier ? dossierHash(dossier) : null;
      return {
        name: 'dossier.step',
        args: { key, step: doing.step, seen, reason: doing.reason ?? '' },
        base: {},
      };
    }
    const fields = doing.kind === 'set' ? doing.fields : this.#frozen(key, dossier, at);
    const base = Object.fromEntries(
      Object.keys(fields).map((path) => [path, baseOf(dossier?.fields[path] ?? blankField)]),
    );
    return { name: 'dossier.set', args: { key, fields }, base };
  }

  #frozen({ unit, year }: DossierKey, dossier: Dossier | null, at: number): Readonly<Record<string, string>> {
    const figures = reportFigures(this.#facts, unit, year, this.#endpoint.now());
    const fields = frozenFields(figures, dossier);
    const text = Object.values(fields).join('');
    return { ...fields, figures: hashText(text), frozenOn: civilDay(at, this.#facts.timeZone) };
  }

  #seat(role: Role, unit: string): Position {
    const found = [...this.#facts.positions.values()].find((one) => one.role === role && one.unit === unit);
    invariant(found, `The training tenant has a ${role} in ${unit}.`);
    return found;
  }
}
