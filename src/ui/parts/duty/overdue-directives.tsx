import { directives } from '../../../app/live/directives.ts';
import type { Directive } from '../../../domain/dossier/readings/directives.ts';
import { words } from '../../words/words.ts';
import { Card } from '../card.tsx';
import { RowList } from '../row-list.tsx';
import { DirectiveLine } from './directive-line.tsx';

interface OverdueDirectivesProps {
  /** Those that count here; all one reads when left out. */
  readonly only?: (directive: Directive) => boolean;
}

/** Directives nobody has answered in time; nothing while there is none. */
export function OverdueDirectives({ only }: OverdueDirectivesProps) {
  const late = directives.value.filter((one) => one.isOverdue && (only?.(one) ?? true));
  if (late.length === 0) return null;
  const text = words.value.directives;
  return (
    <Card
      tone="warn"
      title={text.overdueTitle}
      tools={<a href="/arahan?saring=lewat">{late.length}</a>}
      flush
    >
      <RowList flush label={text.overdueTitle}>
        {late.slice(0, SHOWN).map((one) => (
          <DirectiveLine key={`${one.key.unit}/${one.key.name}`} directive={one} />
        ))}
      </RowList>
    </Card>
  );
}

/** The rest stands in the list of directives. */
const SHOWN = 3;
