import type { Facts } from '../../../src/app/facts/facts.ts';
import type { Entry } from '../../../src/domain/entry.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Scorer } from '../../../src/domain/readings/score-readings.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import { trend } from '../../../src/domain/scoring/trend.ts';
import type { State } from '../../../src/domain/workflow/state.ts';
import { ntbStaff } from '../../../src/endpoint/demo/people.ts';
import { readExchange } from '../../../src/endpoint/exchange/exchange-folder.ts';
import { publishedEntry } from '../../../src/endpoint/push/published-entry.ts';
import { entryId } from '../../../src/protocol/entry-id.ts';
import type { Names } from '../../../src/ui/overview/names.ts';
import { type FactRows, factsFrom, seen } from './fact-rows.ts';

/** 22 November 2026, noon in Mataram. */
export const TODAY = Date.UTC(2026, 10, 22, 4);

/** The scoring worker's functions, asked directly. */
export const DIRECT: Scorer = {
  trends: async (questions) => questions.map(trend),
  attainments: async (items) => items.map(({ item, pack }) => scoreIndicator(item, pack)),
};

/** What a governor's device holds of the published NTB figures, with the demonstration staff. */
export async function ntbRows(): Promise<FactRows> {
  const read = await readExchange(new URL('../../../src/data/ntb', import.meta.url).pathname);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const set = read.value;
  const groups = new Map<string, Measurement[]>();
  for (const one of set.measurements) {
    const id = entryId('ntb', one);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  const { people, positions } = ntbStaff(set.units);
  return {
    set,
    people,
    positions,
    entries: [...groups].map(([id, measurements]) => {
      const made = publishedEntry(null, measurements, {
        id,
        now: TODAY,
        contentHash: () => 'seen',
        packOf: () => null,
      });
      if (!made) throw new Error(id);
      return { id, entry: made.entry };
    }),
  };
}

export const ntbFacts = async (): Promise<Facts> => factsFrom(await ntbRows());

/** Names as the published rows give them. */
export const namesOf = (facts: Facts): Names => ({
  unit: (code) => facts.units.get(code)?.name ?? code,
  unitShort: (code) => facts.units.get(code)?.shortName ?? code,
  area: (code) => facts.areas.get(code)?.name ?? code,
});

/** The facts with one more entry of the province, made after an existing one, in a state of its life. */
export function withState(
  facts: Facts,
  indicator: string,
  like: string,
  period: string,
  amount: string,
  state: State,
): Facts {
  const model = [...facts.entries.values()].find(
    ({ entry }) => entry.indicator === indicator && entry.area === '52' && entry.period === like,
  )?.entry;
  if (!model) throw new Error(`${indicator} ${like}`);
  const entry: Entry = {
    ...model,
    period,
    origin: { kind: 'entered' },
    value: { ...model.value, value: { kind: 'amount', amount } },
    status: { ...model.status, value: { ...model.status.value, state } },
  };
  const id = entryId('ntb', entry);
  return { ...facts, entries: new Map([...facts.entries, [id, seen(id, entry)]]) };
}
