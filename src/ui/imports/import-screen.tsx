import { facts } from '../../app/live/facts.ts';
import { mayImport } from '../../app/live/may-import.ts';
import { brought, desk, preview } from '../../app/sheets/desk.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { ResultNotice } from './apply-bar.tsx';
import { BadCells } from './bad-cells.tsx';
import { FileCard } from './file-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { MappingCard } from './mapping-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { TableCard } from './table-card.tsx';

/** `/impor`: a spreadsheet is read here, looked at, and stored by the endpoint. */
export function ImportScreen() {
  const text = words.value.imports;
  if (facts.value === null)
    return (
      <Screen title={text.title}>
        <LoadingLine />
      </Screen>
    );
  if (!mayImport())
    return (
      <Screen title={text.title}>
        <StateCard icon="lock-keyhole" tone="neutral" words={text.forbidden} />
      </Screen>
    );
  const at = desk.value;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <StandingNotices />
      <div class="stack stack--wide">
        <Notice tone="info">{text.where}</Notice>
        {brought.value && <ResultNotice brought={brought.value} />}
        <FileCard at={at} />
        {at.state === 'open' && <TableCard at={at} />}
        {at.state === 'open' && preview.value && preview.value.problems > 0 && (
          <BadCells key={preview.value.digest} seen={preview.value} />
        )}
        {at.state === 'open' && at.mapping && (
          <MappingCard
            key={`${at.file.name} ${at.sheet} ${at.table} ${at.mapping.kind}`}
            at={at}
            mapping={at.mapping}
          />
        )}
        {at.state === 'open' && at.mapping && <PreviewCard mapping={at.mapping} />}
        <HistoryCard />
      </div>
    </Screen>
  );
}
