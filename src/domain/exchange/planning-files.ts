import {
  AGGREGATIONS,
  type Decimal,
  FORMULAS,
  type Indicator,
  PERSPECTIVES,
  POLARITIES,
} from '../indicator.ts';
import { FREQUENCIES } from '../period.ts';
import { PLAN_LEVELS, type PlanNode } from '../strategy.ts';
import {
  choiceCell,
  codeCell,
  codesCell,
  decimalCell,
  integerCell,
  optional,
  textCell,
  yearCell,
  yesNoCell,
} from './cell.ts';
import { column, entityFile, itself, type RowFinding, SOURCE_COLUMNS } from './entity-file.ts';

/** The folder carries neither weights nor order; what was drafted here stays when a folder comes again. */
type PlanNodeRow = Omit<PlanNode, 'weight' | 'order'>;

export const planNodeFile = entityFile<PlanNode, PlanNodeRow>({
  file: 'plan-nodes.csv',
  columns: {
    id: column('id', codeCell),
    plan: column('plan', codeCell),
    level: column('level', choiceCell(PLAN_LEVELS)),
    code: column('code', codeCell),
    parent: column('parent', optional(codeCell)),
    text: column('text', textCell),
    from: column('year_from', yearCell),
    to: column('year_to', yearCell),
    indicators: column('indicators', codesCell),
    owner: column('owner', optional(codeCell)),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['id'],
  check: ({ from, to }) =>
    to < from ? [{ field: 'year_to', reason: 'Rencana berakhir sebelum dimulai.' }] : [],
  toEntity: itself,
  toRow: itself,
});

type IndicatorRow = Omit<Indicator, 'baseline' | 'manual'> & {
  readonly baselineYear: number | null;
  readonly baseline: Decimal | null;
};

export const indicatorFile = entityFile<Indicator, IndicatorRow>({
  file: 'indicators.csv',
  columns: {
    code: column('code', codeCell),
    name: column('name', textCell),
    measureUnit: column('measure_unit', textCell),
    polarity: column('polarity', choiceCell(POLARITIES)),
    formula: column('formula', choiceCell(FORMULAS)),
    aggregation: column('aggregation', choiceCell(AGGREGATIONS)),
    perspective: column('perspective', optional(choiceCell(PERSPECTIVES))),
    owner: column('owner', codeCell),
    frequency: column('frequency', choiceCell(FREQUENCIES)),
    key: column('key', yesNoCell),
    decimals: column('decimals', integerCell(0, 9)),
    baselineYear: column('baseline_year', optional(yearCell)),
    baseline: column('baseline', optional(decimalCell)),
    minEvidence: column('min_evidence', integerCell(0, 20)),
    successor: column('successor', optional(codeCell)),
    weight: column('weight', decimalCell),
    ...SOURCE_COLUMNS,
  },
  keyHeaders: ['code'],
  check: (row) => [...baselineFindings(row), ...weightFindings(row)],
  toEntity: ({ baselineYear, baseline, ...rest }) => ({
    ...rest,
    baseline: baselineYear === null || baseline === null ? null : { year: baselineYear, amount: baseline },
  }),
  toRow: ({ baseline, ...rest }) => ({
    ...rest,
    baselineYear: baseline?.year ?? null,
    baseline: baseline?.amount ?? null,
  }),
});

function baselineFindings({ baselineYear, baseline, formula }: IndicatorRow): RowFinding[] {
  if ((baselineYear === null) !== (baseline === null)) {
    const field = baseline === null ? 'baseline' : 'baseline_year';
    return [{ field, reason: 'Nilai dasar dan tahunnya harus diisi keduanya atau dikosongkan keduanya.' }];
  }
  return formula === 'regressive-baseline' && baseline === null
    ? [{ field: 'baseline', reason: 'Rumus regressive-baseline memerlukan nilai dasar.' }]
    : [];
}

const weightFindings = ({ weight }: IndicatorRow): RowFinding[] =>
  weight.startsWith('-') ? [{ field: 'weight', reason: 'Bobot tidak boleh negatif.' }] : [];
