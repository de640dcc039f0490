import { facts } from '../../app/live/facts.ts';
import { actor } from '../../app/live/names.ts';
import { type Amount, type Candidate, type Entry, type Note, openCandidates } from '../../domain/entry.ts';
import { Notice } from '../parts/state/notice.tsx';
import { momentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { valueText } from './amount-words.ts';

interface RivalNoticesProps {
  readonly entry: Entry;
  readonly measureUnit: string;
}

/** What waits beside that which stands, word for word, and who decides: whoever wrote it need not write it again. */
export function RivalNotices({ entry, measureUnit }: RivalNoticesProps) {
  const zone = facts.value?.timeZone;
  if (!zone) return null;
  return (
    <>
      {openCandidates(entry).map((rival) => {
        const text = wordsFor(rival);
        const isOwn = rival.by === facts.value?.person;
        const said = saidIn(rival, measureUnit);
        const when = momentText(rival.at, zone);
        return (
          <Notice key={rival.id} tone="warn" icon="git-compare-arrows" title={text.title}>
            {isOwn ? text.own(said, when) : text.other(said, actor(rival).name, when)}
          </Notice>
        );
      })}
    </>
  );
}

function wordsFor({ kind, facet }: Candidate) {
  const { rivals } = words.value.entry;
  return kind === 'late-edit' ? rivals.late : rivals[facet];
}

function saidIn({ facet, value }: Candidate, measureUnit: string): string {
  if (facet === 'value') return valueText(value as Amount, measureUnit);
  const { cause, obstacle, followUp, remark } = value as Note;
  const parts = [remark, cause, obstacle, followUp].filter((part) => part !== '');
  return parts.length > 0 ? `“${parts.join('; ')}”` : words.value.entry.rivals.blankNote;
}
