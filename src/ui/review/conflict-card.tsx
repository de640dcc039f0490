import { BulletBar } from '../parts/chart/bullet-bar.tsx';
import { Icon } from '../parts/icon.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { RuleTag } from '../parts/value/rule-mark.tsx';
import { SourceName } from '../parts/value/source-name.tsx';
import { words } from '../words/words.ts';
import type { ConflictOption, ConflictView, Consequence } from './conflict-model.ts';

interface ConflictCardProps {
  readonly view: ConflictView;
  readonly option: ConflictOption;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One of the values, as large as every other: who, when, proof, and what it would do to the score. */
export function ConflictCard({ view, option, name, chosen, onChoose }: ConflictCardProps) {
  const { conflict } = words.value;
  return (
    <label class={chosen ? 'rival rival--chosen' : 'rival'}>
      <span class="rival__head">
        <strong>
          {option.label} {view.example && <ExampleTag />}
        </strong>
        <span class="rival__pick">
          <input type="radio" name={name} checked={chosen} disabled={!view.mayResolve} onChange={onChoose} />
          {chosen ? conflict.chosen : view.facet === 'note' ? conflict.chooseNote : conflict.choose}
        </span>
      </span>
      {option.value && (
        <span class="rival__value">
          {option.value} {option.unit && <span class="rival__unit">{option.unit}</span>}
        </span>
      )}
      {option.remark && <span>{option.remark}</span>}
      {option.note.map(({ label, text }) => (
        <span key={label} class="rival__note">
          <span class="rival__quiet">{label}</span> {text}
        </span>
      ))}
      <span class="rival__who">
        {option.who !== null && <strong>{option.who}</strong>}
        <span>
          {option.filled}
          {option.received && ` · ${option.received}`}
        </span>
      </span>
      <Proof option={option} />
      {option.consequence && <Outcome view={view} consequence={option.consequence} />}
    </label>
  );
}

/** The files of whoever filled it in, or the publication it was loaded from. */
function Proof({ option }: Pick<ConflictCardProps, 'option'>) {
  const { evidence, evidenceNames, source } = option;
  const { parts } = words.value;
  return (
    <span class="rival__proof">
      <Icon name={source === null ? 'paperclip' : 'file-text'} size={18} />
      <span>
        {source === null ? (
          <strong>{evidence}</strong>
        ) : (
          <>
            {parts.source}: <SourceName source={source} />
          </>
        )}
        {evidenceNames.length > 0 && <span class="rival__files">{evidenceNames.join(', ')}</span>}
      </span>
    </span>
  );
}

interface OutcomeProps {
  readonly view: ConflictView;
  readonly consequence: Consequence;
}

/** Bar, number and class of the attainment this value would give. */
export function Outcome({ view, consequence }: OutcomeProps) {
  const { conflict } = words.value;
  return (
    <span class="rival__outcome">
      <span class="rival__against">
        <span class="rival__quiet">{conflict.ifUsed(view.year)}</span>
        {view.target && <span class="rival__quiet">{conflict.target(view.target)}</span>}
      </span>
      {consequence.kind === 'asking' && <span>{conflict.asking}</span>}
      {consequence.kind === 'none' && <span class="rival__quiet">{consequence.why}</span>}
      {consequence.kind === 'score' && (
        <>
          <BulletBar attainment={consequence.attainment} threads={consequence.threads} />
          <span class="rival__score">
            {consequence.shown} <ClassChip threads={consequence.threads} />{' '}
            {consequence.ruleUnverified && <RuleTag />}
          </span>
        </>
      )}
    </span>
  );
}
