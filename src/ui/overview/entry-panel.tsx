import { EvidenceStand } from '../parts/evidence/evidence-stand.tsx';
import { Timeline } from '../parts/explain/timeline.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { SourceName } from '../parts/value/source-name.tsx';
import { StateChip } from '../parts/value/state-chip.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import type { EntryPanelView } from './entry-panel-view.ts';

interface EntryPanelProps {
  readonly view: EntryPanelView;
  readonly onClose: () => void;
}

/** One value down to the files behind it and the people who handled it. */
export function EntryPanel({ view, onClose }: EntryPanelProps) {
  const { page } = words.value.overview;
  const { row } = view;
  return (
    <SidePanel title={page.entry(row.period)} onClose={onClose}>
      <div class="stack panel-part">
        <Figure value={row.value} size="large">
          <StateChip state={row.state} />
        </Figure>
        {row.why && <p>{row.why}</p>}
        <p class="cluster small">
          {!row.verified && <UnverifiedTag />}
          {row.example && <ExampleTag />}
          {row.source && (
            <span class="quiet">
              {words.value.parts.source}: <SourceName source={row.source} />
            </span>
          )}
        </p>
        {view.note && <p class="quiet small">{view.note}</p>}
      </div>
      {view.claims.length > 0 && (
        <Notice tone="warn" icon="git-compare-arrows" title={page.conflict}>
          <p>{page.conflictText}</p>
          <FactList
            facts={[
              { label: page.current, value: [row.value, row.why].filter(Boolean).join(': ') },
              ...view.claims.map(({ value, who }) => ({ label: `${page.other}: ${who}`, value })),
            ]}
          />
        </Notice>
      )}
      <div class="stack panel-part">
        <SectionHeading count={page.files(view.files.length)}>{page.evidence}</SectionHeading>
        {view.files.length > 0 && <EvidenceStand entity={row.id} files={view.files} />}
      </div>
      <div class="stack panel-part">
        <SectionHeading>{words.value.explain.whoAndWhen}</SectionHeading>
        <Timeline steps={view.steps} />
      </div>
    </SidePanel>
  );
}
