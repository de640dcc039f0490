import { words } from '../../words/words.ts';

/** Dashed tag on every invented value. */
export function ExampleTag() {
  return <span class="tag">{words.value.parts.example}</span>;
}
