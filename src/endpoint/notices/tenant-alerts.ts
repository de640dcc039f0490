import type { NoticeNames } from '../../documents/notice-text.ts';
import { type Alert, concerns, ordered } from '../../domain/alerts/alert.ts';
import { type AlertFacts, matterAlerts, standingAlerts, taskAlerts } from '../../domain/alerts/alerts-of.ts';
import { officersFor } from '../../domain/alerts/expected-figures.ts';
import { missedActions } from '../../domain/alerts/missed-actions.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import { provinceCode } from '../../domain/org-unit.ts';
import type { Position } from '../../domain/person.ts';
import type { Scorer } from '../../domain/readings/score-readings.ts';
import { matterUnit, unitMatters } from '../../domain/readings/unit-matters.ts';
import { scoreIndicator } from '../../domain/scoring/indicator-score.ts';
import { trend } from '../../domain/scoring/trend.ts';
import type { Budget } from '../../domain/strategy.ts';
import { entryId } from '../../protocol/entry-id.ts';
import type { Endpoint } from '../endpoint.ts';
import { nameId } from '../name-id.ts';
import { mayTell, positionsInForce } from '../rows/extent.ts';
import { bodiesIn } from '../rows/row-bodies.ts';
import { storedFacts } from '../rows/stored-facts.ts';

/** What is worth telling in a tenant at one moment. */
export interface TenantAlerts {
  readonly names: NoticeNames;
  /** Alerts of all positions a person holds now, as far as each may be told, the most urgent first. */
  of(person: string): Promise<readonly Alert[]>;
}

const SCORER: Scorer = {
  trends: (questions) => oneByOne(questions, trend),
  attainments: (items) => oneByOne(items, ({ item, pack }) => scoreIndicator(item, pack)),
};

/** Requests of others are answered in between. */
const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

async function oneByOne<Item, T>(items: readonly Item[], of: (item: Item) => T): Promise<readonly T[]> {
  const found: T[] = [];
  for (const item of items) {
    found.push(of(item));
    await breath();
  }
  return found;
}

/** Reads all rows of a tenant; alerts come from them by the rules of the app, each officer and figure looked at once. */
export async function tenantAlerts(endpoint: Endpoint, tenant: string, at: number): Promise<TenantAlerts> {
  const { facts, dossiers, reference } = await readRows(endpoint, tenant);
  const plans = dossiers.filter(({ kind }) => kind === actionPlan.name);
  const area = provinceCode(facts.areas.values()) ?? '';
  const missed = missedActions(plans, { ...facts, area }, civilDay(at, facts.timeZone));
  const standing = standingAlerts(facts, dossiers, missed, at);
  const tasks = once(async (officer: Position) => taskAlerts(facts, officer, at));
  const matters = once(async (unit: string | null) =>
    matterAlerts(await unitMatters(SCORER, facts, unit, at), dossiers),
  );
  const of = async (person: string): Promise<readonly Alert[]> => {
    const told: Alert[] = [];
    for (const as of positionsInForce(reference, person, at)) {
      const all = [...standing, ...(await matters(matterUnit(as)))];
      for (const officer of officersFor(reference.positions.values(), as, at))
        all.push(...(await tasks(officer)));
      told.push(...all.filter((alert) => concerns(alert, as) && mayTell(reference, alert, as, at)));
    }
    return ordered(told);
  };
  return { names: facts, of };
}

/** Finds each answer once. */
function once<Asked, T>(find: (asked: Asked) => Promise<T>): (asked: Asked) => Promise<T> {
  const found = new Map<Asked, Promise<T>>();
  return (asked) => {
    const known = found.get(asked) ?? breath().then(() => find(asked));
    found.set(asked, known);
    return known;
  };
}

const readRows = (endpoint: Endpoint, tenant: string) =>
  endpoint.storage.read(tenant, async (view) => {
    const scores = await storedFacts(view);
    const bodies = bodiesIn(view);
    const reference = await endpoint.references.of(tenant, view);
    const { units, startOfDay } = reference;
    const world = {
      units,
      startOfDay,
      entryId: (key: Parameters<typeof entryId>[1]) => entryId(tenant, key, nameId),
    };
    const facts: AlertFacts = { ...scores, budgets: await bodies<Budget>('budget'), world };
    return { facts, reference, dossiers: await bodies<Dossier>('dossier') };
  });
