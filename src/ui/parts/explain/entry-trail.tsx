import { useState } from 'preact/hooks';
import { present } from '../../../app/live/clock-tick.ts';
import { entryDetail } from '../../../app/live/entry-detail.ts';
import { facts } from '../../../app/live/facts.ts';
import { actor } from '../../../app/live/names.ts';
import { recentText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { EvidenceStand } from '../evidence/evidence-stand.tsx';
import { evidenceWords } from '../evidence/evidence-words.ts';
import { Dialog } from '../frame/dialog.tsx';
import { historySteps } from './history-steps.ts';
import { Timeline } from './timeline.tsx';

interface EntryTrailProps {
  readonly entry: string;
}

/** Who filled in, verified and approved one entry, when, and its evidence one tap away: step 5 of every explanation. */
export function EntryTrail({ entry: id }: EntryTrailProps) {
  const [open, setOpen] = useState(false);
  const { scorecard, viewer } = words.value;
  const detail = entryDetail(id).value;
  const zone = facts.value?.timeZone;
  if (!detail || !zone) return <p>{scorecard.noEntry}</p>;
  const { entry } = detail.seen;
  const moment = (at: number) => recentText(at, present.value, zone);
  const files = entry.evidence.filter((item) => !item.detached).map((item) => evidenceWords(item, moment));
  const steps = historySteps(entry, { actor, moment }, null);
  return (
    <>
      {steps.length > 0 && <Timeline steps={steps} />}
      {entry.origin.kind === 'published' && <p class="small">{scorecard.imported(entry.origin.source)}</p>}
      {detail.seen.seq !== null && <p class="small">{scorecard.receiptNumber(detail.seen.seq)}</p>}
      {files.length > 0 && (
        <p>
          <Button small icon="paperclip" onPress={() => setOpen(true)}>
            {viewer.openAll(files.length)}
          </Button>
        </p>
      )}
      <Dialog open={open} title={detail.indicator.name} onClose={() => setOpen(false)}>
        <EvidenceStand entity={id} files={files} />
      </Dialog>
    </>
  );
}
