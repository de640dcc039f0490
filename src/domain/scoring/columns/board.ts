import type { ScoreItem } from '../indicator-working.ts';
import type { RulePack } from '../rule-pack.ts';
import type { ScorecardQuestion } from '../scorecard.ts';
import { BASES, type Basis } from '../scored-entry.ts';
import { cardBranches } from './card-branches.ts';
import { emptyColumns } from './columns.ts';
import { placeItem, placeRow } from './place-item.ts';
import { runKey } from './runs.ts';
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
  /** Everything but entries and targets, as text: as long as it is the same, rows and tree are. */
  readonly shape: string;
  /** By question and item, its entries and targets as text. */
  readonly contents: string[];
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
    shape: shapeOf(questions, pack),
    contents: items.map(contentOf),
  };
}

/** The board with what changed scored again; null when more than entries and targets changed. */
export function rescore(board: Board, questions: readonly ScorecardQuestion[], pack: RulePack): Board | null {
  if (shapeOf(questions, pack) !== board.shape) return null;
  const { columns, items: outside } = board.sheets.approved;
  questions
    .flatMap(({ items }) => items)
    .forEach((item, i) => {
      const content = contentOf(item);
      if (content === board.contents[i]) return;
      const row = board.places[i] as number;
      board.contents[i] = content;
      placeItem(columns, outside, row, 0, item, pack);
      for (const basis of BASES) scoreChange(board.sheets[basis], row, 0);
    });
  return board;
}

const keyOf = (item: ScoreItem | undefined): number =>
  item ? runKey(item.indicator.aggregation, item.indicator.formula) : 0;

const contentOf = ({ entries, targets }: ScoreItem): string => JSON.stringify([entries, targets]);

const shapeOf = (questions: readonly ScorecardQuestion[], pack: RulePack): string =>
  JSON.stringify([
    pack,
    questions.map(({ items, unit, year, objectives, perspectiveWeights }) => [
      unit,
      year,
      objectives,
      perspectiveWeights,
      items.map((item) => [item.indicator, item.area, item.year, item.worst]),
    ]),
  ]);
