import { myDirectives } from '../../../app/live/directives.ts';
import { words } from '../../words/words.ts';
import { RowList } from '../row-list.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { DirectiveLine } from './directive-line.tsx';

/** Directives to answer and answers to judge, on top of the work; nothing while none waits. */
export function DirectiveTasks() {
  const waiting = myDirectives.value;
  if (waiting.length === 0) return null;
  return (
    <section class="stack due-actions" aria-labelledby="arahan-untuk-saya">
      <SectionHeading id="arahan-untuk-saya" count={waiting.length}>
        {words.value.directives.tasks}
      </SectionHeading>
      <RowList>
        {waiting.map((one) => (
          <DirectiveLine key={one.key.name} directive={one} />
        ))}
      </RowList>
    </section>
  );
}
