import type { ScoreItem } from '../indicator-working.ts';
import type { RulePack } from '../rule-pack.ts';
import type { ScorecardQuestion } from '../scorecard.ts';
import { BASES, type Basis, type ScoredEntry } from '../scored-entry.ts';
import { cardBranches } from './card-branches.ts';
import { emptyColumns } from './columns.ts';
import { placeItem, placeRow } from './place-item.ts';
import { runKey } from './runs.ts';
import { sameData } from './same-data.ts';
import { scoreChange, scoreColumns } from './score-columns.ts';
import { type ScoreSheet, scoreSheet } from './score-sheet.ts';
import { weightTree } from './weight-tree.ts';

/** Many cards in one set of columns, scored; a row for each item, a tree for each card. */
export interface Board {
  /** By question, the node of its total. */
  readonly roots: readonly number[];
  readonly sheets: Readonly<Record<Basis, ScoreSheet>>;
  /** By question and item, its row. */
  readonly places: readonly number[];
  /** What the rows were filled with and the tree was made of. */
  readonly questions: readonly ScorecardQuestion[];
}

/** Null when the pack does not fit in columns. */
export function boardOf(questions: readonly ScorecardQuestion[], pack: RulePack): Board | null {
  const items = questions.flatMap((question) => question.items);
  const { rows, nodes, roots } = cardBranches(questions, pack);
  const order = [...items.keys()].sort((a, b) => keyOf(items[a]) - keyOf(items[b]) || a - b);
  const columns = emptyColumns(items.length, 1);
  const outside = new Map<number, ScoreItem>();
  const places = new Array<number>(items.length);
  order.forEach((item, row) => {
    places[item] = row;
    placeRow(columns, outside, row, [items[item] ?? null], pack);
  });
  const tree = weightTree(
    order.flatMap((item) => rows[item] ?? []),
    nodes,
  );
  const sheets = BASES.map((basis) => [basis, scoreSheet(columns, tree, pack, basis, outside)] as const);
  for (const [, sheet] of sheets) {
    if (sheet === null) return null;
    scoreColumns(sheet);
  }
  return {
    roots,
    sheets: Object.fromEntries(sheets) as Board['sheets'],
    places,
    questions,
  };
}

/** The board with what changed scored again; null when more than entries and targets changed. */
export function rescore(board: Board, questions: readonly ScorecardQuestion[], pack: RulePack): Board | null {
  const { columns, items: outside, pack: scoredWith } = board.sheets.approved;
  if (!hasShape(board, questions) || !sameData(pack, scoredWith)) return null;
  const before = board.questions.flatMap(({ items }) => items);
  questions
    .flatMap(({ items }) => items)
    .forEach((item, i) => {
      const { entries, targets, keptPack } = before[i] as ScoreItem;
      const isSame = sameEntries(item.entries, entries) && sameData(item.targets, targets);
      if (isSame && sameData(item.keptPack, keptPack)) return;
      const row = board.places[i] as number;
      placeItem(columns, outside, row, 0, item, scoredWith);
      for (const basis of BASES) scoreChange(board.sheets[basis], row, 0);
    });
  return { ...board, questions };
}

const keyOf = (item: ScoreItem | undefined): number =>
  item ? runKey(item.indicator.aggregation, item.indicator.formula) : 0;

/** Equal in what a score depends on; who entered it and when belongs to the explanation. */
const sameEntries = (list: readonly ScoredEntry[], before: readonly ScoredEntry[]): boolean =>
  list.length === before.length &&
  list.every(({ period, state, amount }, i) => {
    const kept = before[i] as ScoredEntry;
    return period === kept.period && state === kept.state && sameData(amount, kept.amount);
  });

/** Whether rows and tree are those of the board: the same cards over the same indicators. */
const hasShape = ({ questions: before }: Board, questions: readonly ScorecardQuestion[]): boolean =>
  questions.length === before.length &&
  questions.every((question, i) => {
    const kept = before[i] as ScorecardQuestion;
    return (
      question.unit === kept.unit &&
      question.year === kept.year &&
      sameData(question.objectives, kept.objectives) &&
      sameData(question.perspectiveWeights, kept.perspectiveWeights) &&
      question.items.length === kept.items.length &&
      question.items.every((item, k) => isSameRow(item, kept.items[k] as ScoreItem))
    );
  });

const isSameRow = (a: ScoreItem, b: ScoreItem): boolean =>
  a.area === b.area && a.year === b.year && a.worst === b.worst && sameData(a.indicator, b.indicator);
