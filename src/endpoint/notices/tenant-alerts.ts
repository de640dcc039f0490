import type { NoticeNames } from '../../documents/notice-text.ts';
import { type Alert, concerns, ordered } from '../../domain/alerts/alert.ts';
import { type AlertFacts, matterAlerts, standingAlerts, taskAlerts } from '../../domain/alerts/alerts-of.ts';
import { missedActions } from '../../domain/alerts/missed-actions.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import type { Scorer } from '../../domain/readings/score-readings.ts';
import { matterUnit, unitMatters } from '../../domain/readings/unit-matters.ts';
import { scoreIndicator } from '../../domain/scoring/indicator-score.ts';
import { trend } from '../../domain/scoring/trend.ts';
import { entryId } from '../../protocol/entry-id.ts';
import type { Endpoint } from '../endpoint.ts';
import { mayTell, positionsInForce } from '../extent.ts';
import { nameId } from '../name-id.ts';
import { paperFacts } from '../paper-facts.ts';
import { bodiesIn } from '../row-bodies.ts';
import { storedFacts } from '../stored-facts.ts';

/** What is worth telling in a tenant at one moment. */
export interface TenantAlerts {
  readonly names: NoticeNames;
  /** Alerts of all positions a person holds now, as far as each may be told, the most urgent first. */
  of(person: string): Promise<readonly Alert[]>;
}

const SCORER: Scorer = {
  trends: async (questions) => questions.map(trend),
  attainments: async (items) => items.map(({ item, pack }) => scoreIndicator(item, pack)),
};

/** Reads all rows of a tenant; alerts come from them by the rules of the app, each figure scored once. */
export async function tenantAlerts(endpoint: Endpoint, tenant: string, at: number): Promise<TenantAlerts> {
  const { facts, dossiers, papers, reference } = await readRows(endpoint, tenant);
  const plans = dossiers.filter(({ kind }) => kind === actionPlan.name);
  const missed = missedActions(plans, papers, civilDay(at, facts.timeZone));
  const standing = standingAlerts(facts, dossiers, missed, at);
  const scored = new Map<string | null, Promise<readonly Alert[]>>();
  const matters = (unit: string | null): Promise<readonly Alert[]> => {
    const found = scored.get(unit) ?? mattersOf(facts, dossiers, unit, at);
    scored.set(unit, found);
    return found;
  };
  const of = async (person: string): Promise<readonly Alert[]> => {
    const told: Alert[] = [];
    for (const as of positionsInForce(reference, person, at)) {
      const all = [...taskAlerts(facts, as, at), ...standing, ...(await matters(matterUnit(as)))];
      told.push(...all.filter((alert) => concerns(alert, as) && mayTell(reference, alert, as, at)));
    }
    return ordered(told);
  };
  return { names: facts, of };
}

async function mattersOf(
  facts: AlertFacts,
  dossiers: readonly Dossier[],
  unit: string | null,
  at: number,
): Promise<readonly Alert[]> {
  // Requests are answered between two units.
  await new Promise((done) => setImmediate(done));
  return matterAlerts(await unitMatters(SCORER, facts, unit, at), dossiers);
}

const readRows = (endpoint: Endpoint, tenant: string) =>
  endpoint.storage.read(tenant, async (view) => {
    const [scores, papers] = [await storedFacts(view), await paperFacts(view)];
    const reference = await endpoint.references.of(tenant, view);
    const { units, startOfDay } = reference;
    const world = {
      units,
      startOfDay,
      entryId: (key: Parameters<typeof entryId>[1]) => entryId(tenant, key, nameId),
    };
    const { positions, budgets } = papers;
    const facts: AlertFacts = { ...scores, positions, budgets, world };
    return { facts, papers, reference, dossiers: await bodiesIn(view)<Dossier>('dossier') };
  });
