import type { Kind } from './kind.ts';
import { actionPlan } from './kinds/action-plan.ts';
import { agreement } from './kinds/agreement.ts';
import { competence } from './kinds/competence.ts';
import { controlLimits } from './kinds/control-limits.ts';
import { crossLink } from './kinds/cross-link.ts';
import { delegation } from './kinds/delegation.ts';
import { digitalService } from './kinds/digital-service.ts';
import { directive } from './kinds/directive.ts';
import { improvement } from './kinds/improvement.ts';
import { innovation } from './kinds/innovation.ts';
import { lke } from './kinds/lke.ts';
import { meeting } from './kinds/meeting.ts';
import { performanceReport } from './kinds/performance-report.ts';
import { appraisal } from './kinds/personal/appraisal.ts';
import { appraisalPlan } from './kinds/personal/appraisal-plan.ts';
import { attendance } from './kinds/personal/attendance.ts';
import { coaching } from './kinds/personal/coaching.ts';
import { dialogue } from './kinds/personal/dialogue.ts';
import { disciplineCase } from './kinds/personal/discipline-case.ts';
import { feedback } from './kinds/personal/feedback.ts';
import { learningRecord } from './kinds/personal/learning-record.ts';
import { recognition } from './kinds/personal/recognition.ts';
import { serviceRecord } from './kinds/personal/service-record.ts';
import { planDocument } from './kinds/plan-document.ts';
import { planDraft } from './kinds/plan-draft.ts';
import { publication } from './kinds/publication.ts';
import { recommendation } from './kinds/recommendation.ts';
import { sop } from './kinds/sop.ts';
import { strategyMap } from './kinds/strategy-map.ts';

/** Every sort of dossier there is. */
export const KINDS: readonly Kind[] = [
  planDocument,
  planDraft,
  crossLink,
  agreement,
  actionPlan,
  lke,
  recommendation,
  performanceReport,
  delegation,
  appraisalPlan,
  dialogue,
  feedback,
  learningRecord,
  appraisal,
  attendance,
  strategyMap,
  sop,
  innovation,
  digitalService,
  competence,
  improvement,
  controlLimits,
  recognition,
  serviceRecord,
  coaching,
  disciplineCase,
  directive,
  meeting,
  publication,
];

const BY_NAME: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.name, kind]));

/** The rules of a kind of dossier by its name on the wire; null for a kind that this version does not know. */
export const kindOf = (name: string): Kind | null => BY_NAME.get(name) ?? null;
