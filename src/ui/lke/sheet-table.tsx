import { Fragment } from 'preact';
import { fromDecimal, type Rational, sum, toDecimal } from '../../domain/decimal.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { openDisputes } from '../../domain/dossier/kinds/lke-checks.ts';
import { subComponentOf } from '../../domain/dossier/readings/lke-reading.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Component, SubComponent } from '../../domain/sakip/evaluation-pack.ts';
import type { LkeColumn } from '../../domain/sakip/lke-columns.ts';
import { bestAnswer } from '../../domain/sakip/road/road-action.ts';
import { Rhombs } from '../parts/value/rhombs.tsx';
import { words } from '../words/words.ts';
import { GradeChip } from './grade-chip.tsx';
import { componentPoints, type LkeSheet, scoreIn } from './lke-model.ts';

interface SheetTableProps {
  readonly sheet: LkeSheet;
  /** Sub-component whose criteria are open. */
  readonly opened: string | null;
  readonly hrefOf: (subComponent: string) => string;
}

/** The worksheet from above: components, sub-components, and what each column says of them. */
export function SheetTable({ sheet, opened, hrefOf }: SheetTableProps) {
  const { lke } = words.value;
  return (
    <div class="table lke-table">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        class="table__scroll"
        role="group"
        aria-label={lke.sheet}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table>
          <caption class="visually-hidden">{lke.sheet}</caption>
          <thead>
            <tr>
              <th scope="col">{lke.code}</th>
              <th scope="col">{lke.subComponent}</th>
              <th scope="col" class="lke-table__met">
                {lke.met}
              </th>
              <th scope="col" class="numeric">
                {lke.weight}
              </th>
              <th scope="col">{lke.columns.self}</th>
              <th scope="col">{lke.columns.verifier}</th>
              <th scope="col">{lke.columns.evaluator}</th>
              <th scope="col" class="numeric">
                {lke.pointsOf(lke.columns[sheet.reading.counting])}
              </th>
            </tr>
          </thead>
          <tbody>
            {LKE_PACK.components.map((component) => (
              <Fragment key={component.id}>
                <ComponentRow component={component} sheet={sheet} />
                {component.subComponents.map((one) => (
                  <SubComponentRow
                    key={one.id}
                    one={one}
                    sheet={sheet}
                    isOpen={opened === one.id}
                    href={hrefOf(one.id)}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const weightOf = ({ subComponents }: Component): string =>
  toDecimal(sum(subComponents.map(({ weight }) => fromDecimal(weight) as Rational)));

function ComponentRow({ component, sheet }: { readonly component: Component; readonly sheet: LkeSheet }) {
  const points = componentPoints(sheet, component);
  return (
    <tr class="lke-table__component">
      <td>{component.id}</td>
      <th scope="row">{component.title}</th>
      <td class="lke-table__met" />
      <td class="numeric">{formatDecimal(weightOf(component))}</td>
      <td colSpan={3} />
      <td class="numeric">{points === null ? '–' : formatDecimal(points, 2)}</td>
    </tr>
  );
}

interface SubComponentRowProps {
  readonly one: SubComponent;
  readonly sheet: LkeSheet;
  readonly isOpen: boolean;
  readonly href: string;
}

function SubComponentRow({ one, sheet, isOpen, href }: SubComponentRowProps) {
  const { lke } = words.value;
  const met = metCount(one, sheet);
  const points = scoreIn(sheet, sheet.reading.counting, one.id)?.value ?? null;
  const working = columnAtWork(sheet);
  const open = openIn(one, working, sheet);
  const disputes = sheet.dossier
    ? openDisputes(sheet.dossier).filter((id) => subComponentOf(id) === one.id).length
    : 0;
  const gradeIn = (column: 'self' | 'verifier' | 'evaluator') => (
    <td>
      <GradeChip
        grade={scoreIn(sheet, column, one.id)?.grade ?? null}
        plain={column !== 'evaluator'}
        none={lke.noGrade}
      />
    </td>
  );
  return (
    <tr class={isOpen ? 'lke-table__open' : undefined}>
      <td>{one.id}</td>
      <th scope="row">
        <a href={href} aria-expanded={isOpen} aria-label={lke.open(`${one.id} ${one.title}`)}>
          {one.title}
        </a>
      </th>
      <td class="lke-table__met">
        {isOutright(one, sheet) ? (
          <span class="quiet">{lke.givenOutright}</span>
        ) : (
          <>
            <Rhombs filled={met} of={one.criteria.length} /> {met}/{one.criteria.length}{' '}
            <span class="lke-table__met-name">{lke.metHere}</span>
          </>
        )}
        {open > 0 && (
          <span class="lke-table__open-criteria">{lke.unansweredHere(open, lke.columns[working])}</span>
        )}
        {disputes > 0 && <span class="lke-table__open-criteria">{lke.disputesHere(disputes)}</span>}
      </td>
      <td class="numeric">{formatDecimal(one.weight)}</td>
      {gradeIn('self')}
      {gradeIn('verifier')}
      {gradeIn('evaluator')}
      <td class="numeric">{points === null ? '–' : formatDecimal(points.display, 2)}</td>
    </tr>
  );
}

/** The column that is being filled in now; of one that is finished the last. */
const columnAtWork = ({ dossier }: LkeSheet): LkeColumn => {
  const state = dossier?.status.value.state ?? 'draft';
  return state === 'draft' ? 'self' : state === 'self-assessed' ? 'verifier' : 'evaluator';
};

/** Graded as a whole in the column that counts: its criteria say nothing, and not that none is met. */
function isOutright({ id, criteria }: SubComponent, sheet: LkeSheet): boolean {
  const score = scoreIn(sheet, sheet.reading.counting, id);
  return score?.gradeFrom === 'given' && score.unanswered.length === criteria.length;
}

/** Criteria without an answer in a column somebody has begun. */
function openIn({ id }: SubComponent, column: LkeColumn, sheet: LkeSheet): number {
  if (!sheet.reading.columns[column].total) return 0;
  const score = scoreIn(sheet, column, id);
  return score && score.gradeFrom !== 'given' ? score.unanswered.length : 0;
}

/** Criteria fully met in the column that counts. */
function metCount(one: SubComponent, { dossier, reading }: LkeSheet): number {
  if (!dossier) return 0;
  const best = bestAnswer(LKE_PACK).answer;
  const answerOf = (id: string): string =>
    (reading.counting === 'evaluator' ? textOf(dossier, `agreed/${id}`) : '') ||
    textOf(dossier, `answer/${id}/${reading.counting}`);
  return one.criteria.filter(({ id }) => answerOf(id) === best).length;
}
