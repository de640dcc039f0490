import type { PackStamp } from '../../../domain/rule-pack/frame.ts';
import { words } from '../../words/words.ts';
import { SourceName } from './source-name.tsx';

interface RuleMarkProps {
  /** `unverifiedRules` of the explanation; nothing is drawn for none. */
  readonly rules: readonly PackStamp[];
}

/** Beside a result under rules that nobody has read in the regulation itself; opens to the pack and each source. */
export function RuleMark({ rules }: RuleMarkProps) {
  if (rules.length === 0) return null;
  const { parts, explain } = words.value;
  const packs = [...new Set(rules.map(({ id, version }) => explain.pack(id, version)))];
  return (
    <details class="rule-mark">
      <summary>
        <span class="tag tag--unverified">{parts.rulesUnverified(rules.length)}</span>
      </summary>
      <p class="small">
        {packs.join(' · ')}. {parts.rulesUnverifiedWhy}
      </p>
      <ul class="rule-mark__list">
        {rules.map(({ source, note }) => (
          <li key={`${source} ${note}`}>
            <SourceName source={source} />
            {note && <span class="quiet">. {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The same mark where the whole row is a link to the explanation, which names the rules. */
export function RuleTag() {
  return <span class="tag tag--unverified">{words.value.parts.ruleUnverified}</span>;
}
