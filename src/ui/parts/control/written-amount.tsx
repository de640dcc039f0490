import { mayWrite } from '../../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../../domain/dossier/dossier.ts';
import { formatDecimal, readNumber } from '../../../domain/number-input.ts';
import { fail, ok } from '../../../domain/result.ts';
import { words } from '../../words/words.ts';
import { ReadLine } from '../paper/dossier-text.tsx';
import type { FieldRemark } from './field-line.tsx';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';
import { type Spelling, useWritten } from './use-written.ts';

const AMOUNT: Spelling = {
  shown: (kept) => (kept === '' ? '' : formatDecimal(kept)),
  read: (typed) => {
    const reading = readNumber(typed);
    if (reading.ok) return ok(reading.value);
    return reading.problem === 'blank' ? ok('') : fail(words.peek().entry.numberProblems[reading.problem]);
  },
};

interface WrittenAmountProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  /** Stands behind the number. */
  readonly unit?: string;
}

/** A number of a paper as people type it, kept when it is left, a line for whoever may not write it; one that cannot be read stays on the screen. */
export function WrittenAmount({ of, dossier, path, label, unit }: WrittenAmountProps) {
  const { problem, ...field } = useWritten(of, dossier, path, AMOUNT);
  const kept = AMOUNT.shown(dossier ? textOf(dossier, path) : '');
  if (mayWrite(of, dossier, path) !== 'permitted') return <ReadLine label={label} value={kept} />;
  const doubted = field.value === kept ? null : doubt(field.value);
  const remark = problem === null ? doubted : { tone: 'problem' as const, text: problem };
  const common = { label, remark, ...field };
  return unit === undefined ? <TextField {...common} /> : <NumberField {...common} unit={unit} />;
}

/** `1.234` may be read in two ways; which one is meant is said while it is typed. */
function doubt(typed: string): FieldRemark | null {
  const reading = readNumber(typed);
  if (!reading.ok || !reading.ambiguous || reading.alternative === null) return null;
  const said = words.value.entry.ambiguous(formatDecimal(reading.value), formatDecimal(reading.alternative));
  return { tone: 'doubt', text: said };
}
