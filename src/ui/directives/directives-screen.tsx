import { directives } from '../../app/live/directives.ts';
import { facts } from '../../app/live/facts.ts';
import type { Directive } from '../../domain/dossier/readings/directives.ts';
import { DirectiveLine } from '../parts/duty/directive-line.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { TabLinks } from '../parts/frame/tab-links.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';

const FILTERS = {
  open: ({ state }: Directive) => state === 'given',
  overdue: ({ isOverdue }: Directive) => isOverdue,
  answered: ({ state }: Directive) => state === 'answered',
  closed: ({ state }: Directive) => state === 'closed',
} as const;
type Filter = keyof typeof FILTERS;

const ADDRESSES: Readonly<Record<Filter, string | null>> = {
  open: null,
  overdue: 'lewat',
  answered: 'dijawab',
  closed: 'selesai',
};

const NAMES = Object.keys(FILTERS) as Filter[];

/** `/arahan?saring=lewat`: the directives one reads, those longest due first. */
export function DirectivesScreen() {
  const { query, with: address } = useQuery();
  const text = words.value.directives;
  const chosen = NAMES.find((name) => ADDRESSES[name] === (query.saring ?? null)) ?? 'open';
  const shown = directives.value.filter(FILTERS[chosen]);
  const count = (name: Filter): number => directives.value.filter(FILTERS[name]).length;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <StandingNotices />
      <div class="stack">
        <TabLinks
          label={text.filter}
          tabs={NAMES.map((name) => ({
            href: address({ saring: ADDRESSES[name] }),
            label: `${text.filters[name]} ${count(name)}`,
            current: name === chosen,
          }))}
        />
        {facts.value === null ? (
          <LoadingLine />
        ) : shown.length === 0 ? (
          <EmptyState>{text.none[chosen]}</EmptyState>
        ) : (
          <RowList label={text.filters[chosen]}>
            {shown.map((one) => (
              <DirectiveLine key={`${one.key.unit}/${one.key.name}`} directive={one} />
            ))}
          </RowList>
        )}
      </div>
    </Screen>
  );
}
