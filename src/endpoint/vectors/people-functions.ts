import { type AllowancePack, allowanceProposal } from '../../domain/people/allowance.ts';
import { ALLOWANCE_60_40 } from '../../domain/people/allowance-packs.ts';
import { APPRAISAL_2022 } from '../../domain/people/appraisal-pack.ts';
import type { DisciplineRegime } from '../../domain/people/discipline.ts';
import { absenceProposal } from '../../domain/people/discipline-proposal.ts';
import { HOLIDAY_PACKS } from '../../domain/people/holidays-pack.ts';
import { type Condition, gradedScore, rangeAttainment } from '../../domain/people/plan-attainment.ts';
import { PLAN_2021 } from '../../domain/people/plan-packs.ts';
import { creditOf, PREDICATES, predicateOf } from '../../domain/people/predicate.ts';
import { REGIME_PP53 } from '../../domain/people/regime-archive.ts';
import { REGIME_PP94 } from '../../domain/people/regime-pp94.ts';
import { TERMS_2021 } from '../../domain/people/term-packs.ts';
import { workingDayAfter } from '../../domain/people/working-days.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  isGiven,
  listOf,
  meaningOf,
  needing,
  requiredDecimal,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';
import { displayed } from './shown.ts';

const RATING_WORDS: Readonly<Record<string, string>> = {
  atas: 'above',
  sesuai: 'as-expected',
  bawah: 'below',
};

function predicates(given: Given): Given {
  const of = (pair: unknown): string | null => {
    const [results, behaviour] = listOf(pair, 'pair').map((word) => meaningOf(RATING_WORDS, word));
    return predicateOf(results ?? null, behaviour ?? null, APPRAISAL_2022).label;
  };
  const pairs = listOf(given.pairs_HK_PK, 'pairs_HK_PK');
  return { predikat: Array.isArray(pairs[0]) ? pairs.map(of) : of(pairs) };
}

const CONDITIONS: Readonly<Record<string, Condition>> = { normal: 'normal', khusus: 'special' };

function rangeTarget(given: Given): Given {
  const bounds: readonly unknown[] = Array.isArray(given.T) ? given.T : [given.T, given.T];
  const condition = meaningOf(CONDITIONS, given.kondisi ?? 'normal');
  if (!condition) throw new CaseUnreadable(`unknown kondisi: ${given.kondisi}`);
  const [low, high] = [requiredDecimal(bounds[0], 'T'), requiredDecimal(bounds[1], 'T')];
  const of = (realization: unknown): number | null =>
    displayed(rangeAttainment({ low, high, realization: decimalOf(realization) }, condition, PLAN_2021));
  return { pct: inForm(given.R, of) };
}

const graded: WorkedFunction = ({ capaian }) => ({
  nilai: inForm(capaian, (one) => displayed(gradedScore(decimalOf(one), PLAN_2021))),
});

const credit: WorkedFunction = (given) =>
  sideBySide(given, ['predikat', 'koefisienBaik'], ({ predikat, koefisienBaik }) => {
    const predicate = PREDICATES.find((one) => APPRAISAL_2022.labels[one] === predikat) ?? null;
    return { ak: displayed(creditOf(decimalOf(koefisienBaik), predicate, APPRAISAL_2022)) };
  });

function absence(given: Given, regime: DisciplineRegime) {
  const stated = decimalOf(given.hari);
  if (stated === null) return { penalty: null, also: null };
  const days = Number(stated);
  const { penalties, also } = absenceProposal(
    { days, consecutive: given.berturut === true ? days : 0 },
    regime,
  );
  return { penalty: penalties[0] ?? null, also };
}

const absencePp94: WorkedFunction = (given) =>
  sideBySide(given, ['hari', 'berturut'], (one) => {
    const { penalty, also } = absence(one, REGIME_PP94);
    return {
      hasil: penalty && [REGIME_PP94.levelLabels[penalty.level], penalty.label],
      tambahan: also,
    };
  });

const absencePp53: WorkedFunction = (given) =>
  sideBySide(given, ['hari'], (one) => ({ hasil: absence(one, REGIME_PP53).penalty?.label ?? null }));

const IN_FORCE = TERMS_2021.terms.find((term) => term.id === 'in-force')?.days ?? null;

const inForce: WorkedFunction = (given) =>
  sideBySide(given, ['diterima', 'hariKerja'], ({ diterima, hariKerja }) => {
    if (diterima === null) return { berlaku: null, error: 'diterima kosong' };
    const count = Number(requiredDecimal(hariKerja ?? IN_FORCE, 'hariKerja'));
    const found = workingDayAfter(String(diterima), count, { week: 5, packs: HOLIDAY_PACKS });
    if (found.ok) return { berlaku: found.value.day, error: null };
    if (found.problem.code === 'calendar-missing') return { berlaku: null, error: found.problem.code };
    throw new CaseUnreadable(`${found.problem.code}: ${diterima}, ${count}`);
  });

/** The rule of the case as a pack: `kinerja` and `disiplin` are shares, every other key is a cut. */
function allowancePack(rule: unknown): AllowancePack {
  if (!isGiven(rule)) throw new CaseUnreadable('rule is not an object');
  const { kinerja, disiplin, ...cuts } = rule;
  return {
    ...ALLOWANCE_60_40,
    shares: {
      ...ALLOWANCE_60_40.shares,
      performance: requiredDecimal(kinerja, 'rule.kinerja'),
      discipline: requiredDecimal(disiplin, 'rule.disiplin'),
    },
    performanceCap: null,
    cuts: {
      ...ALLOWANCE_60_40.cuts,
      rates: Object.entries(cuts).map(([id, rate]) => ({ id, label: id, rate: requiredDecimal(rate, id) })),
    },
  };
}

/** The cut for absence is called `absen` in the rule and counted as `tanpaKeterangan`. */
const countName = (cut: string): string => (cut === 'absen' ? 'tanpaKeterangan' : cut);

const allowance: WorkedFunction = (given) => {
  const pack = allowancePack(given.rule);
  const names = pack.cuts.rates.map(({ id }) => countName(id));
  return sideBySide(given, ['base', 'kinerjaPct', ...names], (one) => {
    const counts = Object.fromEntries(
      pack.cuts.rates.map(({ id }) => [id, Number(decimalOf(one[countName(id)]) ?? '0')]),
    );
    const { factor, amount } = allowanceProposal(
      { base: decimalOf(one.base), performance: decimalOf(one.kinerjaPct), counts },
      pack,
    );
    return { faktor: displayed(factor), tpp: displayed(amount) };
  });
};

/** Worked cases of appraisal, discipline and allowance. */
export const peopleFunctions: Readonly<Record<string, WorkedFunction>> = {
  'skp.predikat': needing(['pairs_HK_PK'], predicates),
  'skp.rangeTarget': needing(['T', 'R'], rangeTarget),
  'skp8.nilaiIKI': needing(['capaian'], graded),
  'ak.konversi': needing(['koefisienBaik', 'predikat'], credit),
  'disiplin.pp94.tmk': needing(['hari'], absencePp94),
  'disiplin.pp53.tmk': needing(['hari'], absencePp53),
  'disiplin.tglBerlaku': needing(['diterima'], inForce),
  'tpp.bulanan': needing(['base', 'kinerjaPct', 'rule'], allowance),
};
