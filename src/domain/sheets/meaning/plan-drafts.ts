import type { PlanNode } from '../../strategy.ts';
import type { TableRecord } from '../records.ts';
import { type CodedRow, flatCodes, ownCode } from './coded-row.ts';
import { type Draft, type Drafts, NO_DRAFTS, type Question } from './draft.ts';
import { nameKey } from './name-key.ts';
import { isExample, TableReader, unitFor, withoutMark } from './reader.ts';
import { codeAbove } from './tree-levels.ts';

/**
 * Programmes, activities and sub-activities of one plan, each below the one its code begins with, with the indicators
 * that are known by name. Objectives are looked for among the known nodes: an objective belongs under a goal, which no
 * table of programmes names.
 */
export function planDrafts(question: Question): Drafts {
  const reader = new TableReader(question);
  const plan = planOf(question);
  const year = reader.year(null);
  const nodes = new Map<string, Draft<PlanNode>>();
  for (const record of question.table.records) {
    for (const coded of codesOf(reader, record)) {
      if (plan === null || year === null) {
        // Said once: no row of the table knows it.
        reader.refuse(coded.address, { code: 'year-missing' });
        return { ...NO_DRAFTS, faults: reader.faults };
      }
      const indicators = indicatorsOf(reader, record, coded);
      const before = nodes.get(coded.code);
      const made = nodeOf(question, reader, record, coded, { plan, year, indicators });
      nodes.set(coded.code, before ? withIndicators(before, indicators) : made);
    }
  }
  return { ...NO_DRAFTS, planNodes: withParents(nodes), faults: reader.faults };
}

/** The plan of the person's choice, else one of the unit and year that the titles name. */
function planOf(question: Question): string | null {
  const { setting, table } = question;
  if (setting.plan !== null) return setting.plan;
  const unit = unitFor(question, null);
  const year = setting.year ?? table.facts.year;
  return year === null ? null : ['RENJA', unit, year].filter((part) => part !== null).join('-');
}

function codesOf(reader: TableReader, record: TableRecord): readonly CodedRow[] {
  const flat = flatCodes(reader, record);
  if (flat.length > 0) return flat;
  const code = record.code ?? reader.code(record, 'code');
  const address = reader.only(record, 'code')?.address ?? '';
  return code === null ? [] : ownCode(reader, code, { name: record.name, address });
}

/** Indicators of a node by name, several in one cell each on its line; a flat table says nothing about which level. */
function indicatorsOf(reader: TableReader, record: TableRecord, { printed }: CodedRow): readonly string[] {
  if ((record.code ?? reader.code(record, 'code')) !== printed) return [];
  const lines = (reader.only(record, 'indicator')?.text ?? '').split('\n').map(nameKey);
  return reader.question.known.indicators.flatMap((one) =>
    lines.includes(nameKey(one.name)) ? [one.code] : [],
  );
}

function nodeOf(
  question: Question,
  reader: TableReader,
  record: TableRecord,
  { level, code, name, address }: CodedRow,
  given: { readonly plan: string; readonly year: number; readonly indicators: readonly string[] },
): Draft<PlanNode> {
  const text = name ?? code;
  const [from, to] = question.table.facts.years ?? [given.year, given.year];
  const entity: PlanNode = {
    id: `${given.plan}:${code}`,
    plan: given.plan,
    level,
    code,
    parent: null,
    text: withoutMark(text),
    from,
    to,
    indicators: given.indicators,
    owner: unitFor(question, reader.code(record, 'unit-code'), reader.text(record, 'unit-name')),
    source: question.setting.source,
    verified: false,
    note: null,
    example: isExample(text),
  };
  return { entity, address, from: { id: address, code: address } };
}

const withIndicators = (draft: Draft<PlanNode>, more: readonly string[]): Draft<PlanNode> => ({
  ...draft,
  entity: { ...draft.entity, indicators: [...new Set([...draft.entity.indicators, ...more])] },
});

const withParents = (nodes: ReadonlyMap<string, Draft<PlanNode>>): readonly Draft<PlanNode>[] =>
  [...nodes.values()].map((draft) => {
    const above = codeAbove(draft.entity.code);
    const parent = above === null ? null : (nodes.get(above)?.entity.id ?? null);
    return { ...draft, entity: { ...draft.entity, parent } };
  });
