import { present } from '../../app/live/clock-tick.ts';
import { unitName, unitShortName } from '../../app/live/names.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { aspectStanding, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalDocument } from '../../documents/appraisal-document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { appraisalPaper } from '../../domain/papers/appraisal-paper.ts';
import type { YearInPosts } from '../../domain/people/plan-parts.ts';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { words } from '../words/words.ts';
import { elsewhereOf } from './figures-elsewhere.ts';
import { yearByDays } from './year-by-days.ts';

interface PaperProps {
  readonly plan: Dossier;
  /** The rating that is printed beside the plan; null for the plan alone. */
  readonly appraisal: Dossier | null;
  readonly scores: Scores;
}

/** The plan, or the rating of a part of the year, as it is printed: folded away, for the page above says the same. */
export function SkpPaper({ plan, appraisal, scores }: PaperProps) {
  const shown = paperFacts.value;
  if (!shown) return null;
  const paper = appraisalPaper(
    plan,
    appraisal,
    shown,
    (line, aspect) => aspectStanding(line, aspect, scores, appraisal),
    present.value,
  );
  if (!paper) return null;
  const elsewhere = appraisal
    ? (yearByDays(subjectOf(plan), plan.year, scores)?.elsewhere ?? elsewhereOf(plan))
    : [];
  if (elsewhere.length > 0)
    return (
      <p class="small quiet">{words.value.skp.paperElsewhere(elsewhere.map(unitShortName).join(', '))}</p>
    );
  return (
    <details>
      <summary>{words.value.skp.printed}</summary>
      <PaperCard
        document={appraisalDocument(paper, paper.rated?.period === 'annual' ? postsOf(plan, scores) : null)}
        fileName={`skp-${plan.year}-${plan.name}-${appraisal ? (paper.rated?.period ?? '') : 'rencana'}`}
      />
    </details>
  );
}

/** The posts of the year by the names that units have on paper. */
function postsOf(plan: Dossier, scores: Scores): YearInPosts | null {
  const found = yearByDays(subjectOf(plan), plan.year, scores);
  return found && { ...found, posts: found.posts.map((one) => ({ ...one, unit: unitName(one.unit) })) };
}
