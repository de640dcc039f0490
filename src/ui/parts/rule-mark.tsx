import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import { words } from '../words/words.ts';
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

/** The same mark in a row of many: a star, whose words stand at the foot of the rows (`RuleFoot`). */
export function RuleStar() {
  return (
    <span class="rule-star">
      <span aria-hidden="true">*</span>
      <span class="visually-hidden"> {words.value.parts.ruleUnverified}</span>
    </span>
  );
}

/** What the stars above it mean, said once. */
export function RuleFoot({ rows }: { readonly rows: readonly { readonly ruleUnverified: boolean }[] }) {
  if (!rows.some(({ ruleUnverified }) => ruleUnverified)) return null;
  return (
    <p class="rule-star small" aria-hidden="true">
      * {words.value.parts.ruleUnverified}
    </p>
  );
}

/** The same mark where the whole row is a link to the explanation, which names the rules. */
export function RuleTag() {
  return <span class="tag tag--unverified">{words.value.parts.ruleUnverified}</span>;
}
