import { useState } from 'preact/hooks';
import type { Trees } from '../../../app/facts/result-trees.ts';
import { fromFraction, roundHalfUp } from '../../../domain/decimal.ts';
import { formatDecimal } from '../../../domain/number-input.ts';
import type { PackStamp } from '../../../domain/rule-pack/frame.ts';
import type { Working, WorkingInput } from '../../../domain/working/working.ts';
import { words } from '../../words/words.ts';
import { RuleMark } from '../value/rule-mark.tsx';

interface WorkingDetailsProps {
  readonly title: string;
  /** Made when somebody opens it: the trees are longer than what they explain. */
  readonly trees: Trees;
  /** Name of an input that is an indicator; null when it is none. */
  readonly nameOf?: (input: string) => string | null;
}

/** How a result that is no attainment came about, rule by rule down to what people wrote. */
export function WorkingDetails({ title, trees, nameOf = () => null }: WorkingDetailsProps) {
  const [open, setOpen] = useState(false);
  const shown = open ? trees() : [];
  return (
    <details class="working" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <ul class="working__list">
        {shown.map((tree, i) => (
          <li key={`${tree.rule} ${i}`}>
            <details>
              <summary>
                <RuleLine tree={tree} />
              </summary>
              <Inputs tree={tree} nameOf={nameOf} />
            </details>
          </li>
        ))}
      </ul>
      <RuleMark rules={unread(shown)} />
    </details>
  );
}

interface RuleProps {
  readonly tree: Working;
  readonly nameOf: (input: string) => string | null;
}

function RuleLine({ tree }: Pick<RuleProps, 'tree'>) {
  return (
    <span class="working__line">
      <span>{wordOf(words.value.working.rules, tree.rule)}</span> <strong>{resultText(tree)}</strong>
    </span>
  );
}

/** What a rule was applied to; a computed input with what it was computed from below it. */
function Inputs({ tree, nameOf }: RuleProps) {
  return (
    <ul class="working__list">
      {tree.inputs.map((input, i) => {
        const child = input.child === null ? undefined : tree.children[input.child];
        const key = `${input.name} ${i}`;
        if (!child) return <Input key={key} input={input} nameOf={nameOf} />;
        return (
          <li key={key}>
            <RuleLine tree={child} />
            <Inputs tree={child} nameOf={nameOf} />
          </li>
        );
      })}
    </ul>
  );
}

function Input({ input, nameOf }: { readonly input: WorkingInput } & Pick<RuleProps, 'nameOf'>) {
  const { inputs, fromRule } = words.value.working;
  return (
    <li class="working__line quiet">
      <span>
        {nameOf(input.name) ?? wordOf(inputs, input.name)}
        {input.origin === 'pack' && ` (${fromRule})`}
      </span>{' '}
      <span>{valueText(input.value)}</span>
    </li>
  );
}

function resultText({ value, display, digits, reason }: Working): string {
  const { nothing, noPolarity } = words.value.working;
  if (value === null) return reason === 'no-polarity' ? noPolarity : nothing;
  return digits === null ? valueText(value) : formatDecimal(display ?? '');
}

/** A number, exact fractions rounded for reading, or the word for a word. */
function valueText(value: string | null): string {
  if (value === null) return words.value.explain.noFigure;
  const fraction = fromFraction(value);
  if (fraction) return formatDecimal(shortened(roundHalfUp(fraction, 4)));
  return /^-?\d/.test(value) ? formatDecimal(value) : wordOf(words.value.working.found, value);
}

const shortened = (decimal: string): string => decimal.replace(/\.?0+$/, '');

const wordOf = (dictionary: Readonly<Record<string, string>>, id: string): string => dictionary[id] ?? id;

/** Rules of the trees that nobody has read in their source, each once. */
function unread(trees: readonly Working[]): readonly PackStamp[] {
  const all = trees.flatMap(function stamps({ pack, children }): readonly PackStamp[] {
    return [pack, ...children.flatMap(stamps)];
  });
  const key = ({ id, source, note }: PackStamp): string => `${id}\u0000${source}\u0000${note}`;
  return [...new Map(all.filter(({ verified }) => !verified).map((one) => [key(one), one])).values()];
}
