import type { ComponentChildren } from 'preact';
import { formatDecimal } from '../../../domain/number-input.ts';
import type { ExplainedInput, Explanation, InputName, UnusedInput } from '../../../domain/scoring/explain.ts';
import { STATES } from '../../../domain/workflow/state.ts';
import { dayText, momentDayText, periodShortText } from '../../words/date.ts';
import { amountText, percentText } from '../../words/number.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { Dotted } from '../value/dotted.tsx';
import { ExampleTag } from '../value/example-tag.tsx';
import { SourceName } from '../value/source-name.tsx';
import { UnverifiedTag } from '../value/unverified-tag.tsx';
import type { ExplainNames } from './explain-panel.tsx';
import { isIndex } from './explain-text.ts';
import { NumberedStep } from './numbered-step.tsx';

interface ExplainOriginProps {
  readonly explanation: Explanation;
  readonly names: ExplainNames;
  readonly onChild?: ((index: number) => void) | undefined;
}

/** Floor, cap and direction belong to the formula; they are said in step 1. */
const SAID_ELSEWHERE: readonly InputName[] = ['floor', 'cap', 'polarity', 'operator'];

/** Step 2: every input with its source, the periods below it, and the targets that were not used. */
export function ExplainOrigin({ explanation, names, onChild }: ExplainOriginProps) {
  const { inputs, children, unused } = explanation;
  const shown = inputs.filter((input) => !SAID_ELSEWHERE.includes(input.name));
  return (
    <NumberedStep number={2} title={words.value.explain.origin}>
      <dl class="origins">
        {isIndex(explanation)
          ? shown.map((input, index) => (
              <PartOfMean key={input.child ?? index} input={input} {...{ explanation, names, onChild }} />
            ))
          : shown.map((input) => (
              <Origin
                key={input.name}
                label={words.value.explain.inputs[input.name]}
                value={shownValue(input, explanation, names)}
              >
                <OriginText input={input} names={names} />
                {input.child !== null && <Periods node={children[input.child]} names={names} />}
              </Origin>
            ))}
        {unused.map((target) => (
          <Unused key={target.id} target={target} />
        ))}
      </dl>
    </NumberedStep>
  );
}

interface OriginProps {
  readonly label: ComponentChildren;
  readonly value: ComponentChildren;
  readonly quiet?: boolean | undefined;
  readonly children?: ComponentChildren;
}

function Origin({ label, value, quiet, children }: OriginProps) {
  return (
    <div class={quiet ? 'origins__row origins__row--quiet' : 'origins__row'}>
      <dt>{label}</dt>
      <dd>
        <span class="origins__value">{value}</span>
        <span class="origins__text">{children}</span>
      </dd>
    </div>
  );
}

function shownValue(input: ExplainedInput, { subject }: Explanation, names: ExplainNames): string {
  if (input.value === null) return words.value.explain.noFigure;
  const measured = ['realization', 'target', 'upper', 'baseline', 'worst', 'period-value'].includes(
    input.name,
  );
  if (!measured) return formatDecimal(input.value);
  const indicator = names.indicator(subject.id);
  const isComputed = (input.value.split('.')[1]?.length ?? 0) > 9;
  return amountText(input.value, indicator?.measureUnit ?? '', isComputed ? indicator?.decimals : undefined);
}

function OriginText({ input, names }: { readonly input: ExplainedInput; readonly names: ExplainNames }) {
  const { origin } = input;
  const sentences = words.value.explain;
  const by = origin.by === null ? null : names.person(origin.by);
  const parts = [
    origin.period && periodShortText(origin.period),
    origin.source && <SourceName source={origin.source} />,
    by && (origin.at === null ? by : `${by}, ${momentDayText(origin.at, names.timeZone)}`),
    origin.status && statusText(origin.status),
  ].filter(Boolean);
  return (
    <>
      <Dotted parts={parts} />
      {origin.verified === false && (
        <>
          {' '}
          <UnverifiedTag />
        </>
      )}
      {origin.example && (
        <>
          {' '}
          <ExampleTag />
        </>
      )}
      {parts.length === 0 && input.value === null && sentences.noFigure}
    </>
  );
}

function statusText(status: string): string {
  const state = STATES.find((one) => one === status);
  const { explain, status: named } = words.value;
  return state ? explain.state(named.states[state]) : explain.stage(status);
}

/** The periods that were added up, averaged, or of which the last counts. */
function Periods({ node, names }: { readonly node: Explanation | undefined; readonly names: ExplainNames }) {
  if (!node) return null;
  const sentences = words.value.explain;
  const step = node.steps.find((one) => one.id === 'periods');
  return (
    <span class="origins__periods">
      <span>{sentences.formulas[node.formulaId]}:</span>
      {node.inputs.map((input) => (
        <span key={`${input.origin.id}${input.origin.period}`}>
          {input.origin.period && periodShortText(input.origin.period)}{' '}
          <strong>{shownValue(input, node, names)}</strong>
        </span>
      ))}
      {step && step.blank.length > 0 && (
        <span>{sentences.periodsMissing(step.blank.map(periodShortText).join(', '))}</span>
      )}
    </span>
  );
}

interface PartOfMeanProps extends ExplainOriginProps {
  readonly input: ExplainedInput;
}

function PartOfMean({ input, explanation, names, onChild }: PartOfMeanProps) {
  const sentences = words.value.explain;
  const index = input.child;
  const part = index === null ? undefined : explanation.children[index];
  if (index === null || !part) return null;
  const name = subjectName(part, names);
  const value = part.value === null ? sentences.noFigure : formatDecimal(part.value.display, 2);
  return (
    <Origin label={name} value={value} quiet={part.value === null}>
      {words.value.explain.inputs.weight} {input.value === null ? '–' : formatDecimal(input.value)}
      {part.reason && ` · ${sentences.reasons[part.reason]}`}
      {onChild && (
        <Button kind="quiet" small onPress={() => onChild(index)}>
          {sentences.openChild(name)}
        </Button>
      )}
    </Origin>
  );
}

/** Name of what a node explains. */
export function subjectName({ subject }: Explanation, names: ExplainNames): string {
  const { perspectives } = words.value.status;
  if (subject.kind === 'perspective')
    return perspectives[subject.id as keyof typeof perspectives] ?? subject.id;
  if (subject.kind === 'unit') return names.unit(subject.id);
  if (subject.kind === 'objective') return names.objective(subject.id);
  return names.indicator(subject.id)?.name ?? subject.id;
}

function Unused({ target }: { readonly target: UnusedInput }) {
  const sentences = words.value.explain;
  const parts = [
    sentences.unusedWhy[target.why],
    target.stage && sentences.stage(target.stage),
    target.statedOn && sentences.statedOn(statedText(target.statedOn)),
    target.source && <SourceName source={target.source} />,
    target.wouldGive && sentences.wouldGive(percentText(target.wouldGive.display, 2)),
  ].filter(Boolean);
  return (
    <Origin label={sentences.notUsed} value={formatDecimal(target.amount)} quiet>
      <Dotted parts={parts} />
    </Origin>
  );
}

const statedText = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? dayText(day) : day);
