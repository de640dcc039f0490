import { words } from '../../words/words.ts';

/** Tag of a fact or a rule that nobody has checked against its source. */
export function UnverifiedTag() {
  return <span class="tag tag--unverified">{words.value.parts.unverified}</span>;
}
