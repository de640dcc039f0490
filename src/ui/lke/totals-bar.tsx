import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { shortOf, subComponentOf } from '../../domain/dossier/readings/lke-reading.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { openCriteria, type SakipEvaluation } from '../../domain/sakip/evaluation.ts';
import { LKE_COLUMNS } from '../../domain/sakip/lke-columns.ts';
import { words } from '../words/words.ts';
import { GradeChip } from './grade-chip.tsx';
import type { LkeSheet } from './lke-model.ts';

/** Totals of the three columns, the gap and what is missing for A; stays at the foot of the worksheet. */
export function TotalsBar({ sheet }: { readonly sheet: LkeSheet }) {
  const { lke } = words.value;
  const { columns } = sheet.reading;
  return (
    <dl class="lke-totals">
      {LKE_COLUMNS.map((column) => {
        const { total, predicate } = columns[column];
        return (
          <div key={column}>
            <dt>{lke.totals[column]}</dt>
            <dd>
              {total ? (
                <>
                  <strong class="lke-totals__figure">{formatDecimal(total.display, 2)}</strong>{' '}
                  <GradeChip
                    grade={predicate?.grade ?? null}
                    plain={column !== 'evaluator'}
                    none={lke.noGrade}
                  />
                </>
              ) : (
                <span class="quiet">{lke.noTotal}</span>
              )}
              <span class="lke-totals__line">{total && totalWords(columns[column])}</span>
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{lke.shortBy('A')}</dt>
        <dd>
          <strong class="lke-totals__figure">
            {formatDecimal(shortOf('A', sheet.reading, LKE_PACK), 2)}
          </strong>
          <span class="lke-totals__line">{gapWords(sheet)}</span>
        </dd>
      </div>
    </dl>
  );
}

/** What is missing for a total, from the criteria on; its predicate in words when nothing is. */
export function totalWords(evaluation: SakipEvaluation): string {
  const { lke } = words.value;
  const open = openCriteria(evaluation);
  if (open.length > 0) return lke.unansweredCount(open.length, [...new Set(open.map(subComponentOf))]);
  if (evaluation.missing.length > 0) return lke.provisional(evaluation.missing.length);
  return evaluation.predicate?.title ?? '';
}

/** Optimism is what the unit gave itself above what the evaluator gave, where both have scored. */
function gapWords({ reading }: LkeSheet): string {
  const { lke } = words.value;
  const gap = reading.gap.total.gap?.display;
  if (gap === undefined) return lke.noGap;
  if (gap === '0.00') return lke.even;
  const points = formatDecimal(gap.replace('-', ''), 2);
  return gap.startsWith('-') ? lke.modest(points) : lke.optimism(points);
}
