import { directivesAbout, mayDirect } from '../../../app/live/directives.ts';
import type { Subject } from '../../../domain/dossier/readings/directives.ts';
import { words } from '../../words/words.ts';
import { Card } from '../card.tsx';
import { ButtonLink } from '../control/button-link.tsx';
import { RowList } from '../row-list.tsx';
import { addressOf } from '../use-query.ts';
import { DirectiveLine } from './directive-line.tsx';

interface DirectiveCardProps {
  readonly about: Subject;
  /** Whom a new one goes to; null where nobody answers for it. */
  readonly unit: string | null;
  /** Year a new one is about. */
  readonly year?: number | null | undefined;
  /** What a new one begins with, where the screen has something to say about its subject. */
  readonly text?: string | undefined;
}

/** Directives about what is on the screen, and the way to give one; nothing for who neither reads nor gives any. */
export function DirectiveCard({ about, unit, year, text }: DirectiveCardProps) {
  const say = words.value.directives;
  const given = directivesAbout(about);
  const may = unit !== null && mayDirect(unit);
  if (given.length === 0 && !may) return null;
  const fresh = addressOf('/arahan/baru', {
    tentang: about.about,
    indikator: about.indicator,
    wilayah: about.area,
    simpul: about.node,
    perihal: about.subject,
    unit,
    tahun: year ? String(year) : null,
    isi: text,
  });
  return (
    <Card
      title={say.title}
      tone={given.some(({ isOverdue }) => isOverdue) ? 'warn' : 'plain'}
      tools={
        may && (
          <ButtonLink href={fresh} small icon="signpost">
            {text ? say.giveAbout : say.give}
          </ButtonLink>
        )
      }
    >
      {given.length === 0 ? (
        <p class="quiet">{say.noneHere}</p>
      ) : (
        <RowList flush label={say.title}>
          {given.map((one) => (
            <DirectiveLine key={one.key.name} directive={one} />
          ))}
        </RowList>
      )}
    </Card>
  );
}
