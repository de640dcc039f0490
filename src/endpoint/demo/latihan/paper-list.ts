import type { OrgUnit } from '../../../domain/org-unit.ts';
import { SHOWN } from './example.ts';

/** How far the agreement of who leads a unit has come. */
export type AgreementCase = 'none' | 'drafted' | 'offered' | 'agreed' | 'revised' | 'being-revised';
export type ActionPlanCase = 'none' | 'drafted' | 'approved';

/** Papers of one unit and year of the training tenant. */
export interface DemoPapers {
  readonly unit: string;
  readonly year: number;
  readonly agreement: AgreementCase;
  readonly actionPlan: ActionPlanCase;
  /** Of a year that is over. */
  readonly isPast: boolean;
  /** Whether the verifier's agreement waits for the signature of the head. */
  readonly waitsForHead: boolean;
}

const CASES: readonly Pick<DemoPapers, 'agreement' | 'actionPlan'>[] = [
  { agreement: 'agreed', actionPlan: 'approved' },
  { agreement: 'revised', actionPlan: 'approved' },
  { agreement: 'agreed', actionPlan: 'drafted' },
  { agreement: 'offered', actionPlan: 'none' },
  { agreement: 'being-revised', actionPlan: 'approved' },
  { agreement: 'drafted', actionPlan: 'none' },
  { agreement: 'none', actionPlan: 'none' },
];

const SIGNED = { agreement: 'agreed', actionPlan: 'approved' } as const;

/** Last year everything was signed; this year every state occurs. `today` is `YYYY-MM-DD`. */
export function latihanPapers(units: readonly OrgUnit[], today: string): readonly DemoPapers[] {
  const year = Number(today.slice(0, 4));
  return units
    .filter(({ parent }) => parent !== null)
    .flatMap(({ code }, i): DemoPapers[] => {
      const isShown = code === SHOWN;
      const now = CASES[isShown ? 0 : i % CASES.length] as (typeof CASES)[number];
      return [
        { unit: code, year: year - 1, ...SIGNED, isPast: true, waitsForHead: false },
        { unit: code, year, ...now, isPast: false, waitsForHead: isShown },
      ];
    });
}
