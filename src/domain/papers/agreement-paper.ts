import { add, fromDecimal, toDecimal, ZERO } from '../decimal.ts';
import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { agreementOf, type RevisionCause } from '../dossier/kinds/agreement.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import type { Target } from '../target.ts';
import type { Fault } from './fault.ts';
import { annualTarget, ceilingOf, type PaperFacts } from './paper-facts.ts';
import { type Signatory, signatory } from './signatory.ts';

export interface AgreementLine {
  readonly objective: string;
  /** Code of the objective in its plan; empty = none. Lines stand in this order. */
  readonly place: string;
  readonly indicator: Indicator;
  readonly target: Target | null;
}

export interface AgreementProgramme {
  readonly code: string;
  readonly name: string;
  /** Rupiah; null = no ceiling is known. */
  readonly ceiling: Decimal | null;
}

/** A performance agreement as it stands on paper. */
export interface AgreementPaper {
  readonly year: number;
  readonly unit: string;
  readonly government: string;
  readonly revision: number;
  readonly state: string;
  readonly first: Signatory | null;
  readonly second: Signatory | null;
  readonly lines: readonly AgreementLine[];
  readonly programmes: readonly AgreementProgramme[];
  /** Rupiah; null when a ceiling is missing. */
  readonly total: Decimal | null;
  readonly form: { readonly attitude: string; readonly attention: string; readonly action: string };
  /** Null for the agreement of the beginning of the year. */
  readonly revisionCause: RevisionCause | null;
  readonly revisionReason: string;
  readonly code: string;
}

/** What the paper of an agreement shows; every figure comes from the facts. */
export function agreementPaper(dossier: Dossier, facts: PaperFacts): AgreementPaper {
  const { first, revision } = agreementOf(dossier.name);
  const at = (path: string) => textOf(dossier, path);
  const programmes = rowIds(dossier, 'programme')
    .map((id) => programmeOf(dossier, at(`programme/${id}/node`), facts))
    .sort((a, b) => byCode.compare(a.code, b.code));
  return {
    year: dossier.year,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    government: facts.government,
    revision,
    state: dossier.status.value.state,
    first: party(dossier, facts, first, ['offer', 'declare']),
    second: party(dossier, facts, at('second'), ['agree']),
    lines: rowIds(dossier, 'line')
      .flatMap((id) => lineOf(dossier, id, facts))
      .sort(bySeat),
    programmes,
    total: totalOf(programmes),
    form: { attitude: at('attitude'), attention: at('attention'), action: at('action') },
    revisionCause: (at('revisionCause') as RevisionCause | '') || null,
    revisionReason: at('revisionReason'),
    code: at('code'),
  };
}

function party(dossier: Dossier, facts: PaperFacts, id: string, steps: readonly string[]): Signatory | null {
  const position = facts.positions.get(id);
  return position ? signatory(facts, position, dossier, steps) : null;
}

function lineOf(dossier: Dossier, id: string, facts: PaperFacts): AgreementLine[] {
  const indicator = facts.indicators.get(textOf(dossier, `line/${id}/indicator`));
  if (!indicator) return [];
  const { text = '', code = '' } = facts.planNodes.get(textOf(dossier, `line/${id}/objective`)) ?? {};
  const target = annualTarget(facts, indicator.code, dossier.year);
  return [{ objective: text, place: code, indicator, target }];
}

const byCode = new Intl.Collator('id', { numeric: true });

/** In the order of the plan; what measures no objective comes last. */
const bySeat = (a: AgreementLine, b: AgreementLine): number =>
  Number(a.place === '') - Number(b.place === '') ||
  byCode.compare(a.place, b.place) ||
  byCode.compare(a.indicator.code, b.indicator.code);

function programmeOf({ unit, year }: Dossier, id: string, facts: PaperFacts): AgreementProgramme {
  const node = facts.planNodes.get(id);
  if (!node) return { code: id, name: id, ceiling: null };
  return { code: node.code, name: node.text, ceiling: ceilingOf(facts, node, unit, year)?.ceiling ?? null };
}

function totalOf(programmes: readonly AgreementProgramme[]): Decimal | null {
  const amounts = programmes.map(({ ceiling }) => (ceiling === null ? null : fromDecimal(ceiling)));
  if (amounts.length === 0 || amounts.includes(null)) return null;
  return toDecimal(
    amounts.reduce((all, one) => add(all as typeof ZERO, one as typeof ZERO), ZERO) as typeof ZERO,
  );
}

/**
 * The figures a paper shows, as one text: its digest is kept in `figures` when the agreement is offered. In the order
 * of the bytes of its rows, so that every device and the endpoint make the same text of it.
 */
export const agreementFigures = ({ lines, programmes }: AgreementPaper): string =>
  JSON.stringify([
    lines
      .map(({ indicator, target }) =>
        JSON.stringify([indicator.code, target?.operator ?? '', target?.amount ?? '', target?.upper ?? '']),
      )
      .sort(),
    programmes.map(({ code, name, ceiling }) => JSON.stringify([code, name, ceiling ?? ''])).sort(),
  ]);

/** Why the paper may not be issued; empty when it may. `digest` is that of its figures as they are now. */
export function agreementFaults(dossier: Dossier, paper: AgreementPaper, digest: string): readonly Fault[] {
  const isOpen = dossier.candidates.some(({ open }) => open);
  const missing: readonly (Fault | false)[] = [
    paper.state !== 'agreed' && { code: 'not-agreed' },
    isOpen && { code: 'conflict-open' },
    paper.lines.length === 0 && { code: 'no-lines' },
    ...paper.lines.map(
      ({ indicator, target }) => !target && ({ code: 'no-target', of: indicator.name } as const),
    ),
    ...paper.programmes.map(({ name, ceiling }) => !ceiling && ({ code: 'no-budget', of: name } as const)),
    paper.first === null && { code: 'no-first-party' },
    paper.state === 'agreed' && textOf(dossier, 'figures') !== digest && { code: 'figures-changed' },
  ];
  return missing.filter((fault) => fault !== false);
}
