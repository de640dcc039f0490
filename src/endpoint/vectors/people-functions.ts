import type { Decimal } from '../../domain/indicator.ts';
import { type AllowancePack, allowanceProposal } from '../../domain/people/allowance.ts';
import { ALLOWANCE_60_40 } from '../../domain/people/allowance-packs.ts';
import { APPRAISAL_2022 } from '../../domain/people/appraisal-pack.ts';
import type { DisciplineRegime } from '../../domain/people/discipline.ts';
import { absenceProposal } from '../../domain/people/discipline-proposal.ts';
import { HOLIDAY_PACKS } from '../../domain/people/holidays-pack.ts';
import { gradedScore, rangeAttainment } from '../../domain/people/plan-attainment.ts';
import { PLAN_2021 } from '../../domain/people/plan-packs.ts';
import { creditOf, PREDICATES, predicateOf } from '../../domain/people/predicate.ts';
import { REGIME_PP53 } from '../../domain/people/regime-archive.ts';
import { REGIME_PP94 } from '../../domain/people/regime-pp94.ts';
import { TERMS_2021 } from '../../domain/people/term-packs.ts';
import { workingDayAfter } from '../../domain/people/working-days.ts';
import type { Working } from '../../domain/working/working.ts';
import {
  CaseUnreadable,
  decimalOf,
  type Given,
  inForm,
  listOf,
  requiredDecimal,
  sideBySide,
  type WorkedFunction,
} from './json-number.ts';

const RATING_WORDS: Readonly<Record<string, string>> = {
  atas: 'above',
  sesuai: 'as-expected',
  bawah: 'below',
};

const displayed = (working: Working): number | null =>
  working.display === null ? null : Number(working.display);

function predicates(given: Given): Given {
  const of = (pair: unknown): string | null => {
    const [results, behaviour] = listOf(pair, 'pair').map((word) => RATING_WORDS[String(word)] ?? null);
    return predicateOf(results ?? null, behaviour ?? null, APPRAISAL_2022).label;
  };
  const pairs = listOf(given.pairs_HK_PK, 'pairs_HK_PK');
  return { predikat: Array.isArray(pairs[0]) ? pairs.map(of) : of(pairs) };
}

function rangeTarget(given: Given): Given {
  const bounds = Array.isArray(given.T) ? given.T : [given.T, given.T];
  const condition = given.kondisi === 'khusus' ? 'special' : 'normal';
  const low = requiredDecimal(bounds[0], 'T');
  const high = requiredDecimal(bounds[1], 'T');
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
    const coefficient = requiredDecimal(koefisienBaik, 'koefisienBaik');
    return { ak: displayed(creditOf(coefficient, predicate, APPRAISAL_2022)) };
  });

function absence(given: Given, regime: DisciplineRegime) {
  const days = Number(requiredDecimal(given.hari, 'hari'));
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
    const count = Number(requiredDecimal(hariKerja ?? IN_FORCE, 'hariKerja'));
    const found = workingDayAfter(String(diterima), count, { week: 5, packs: HOLIDAY_PACKS });
    return { berlaku: found.ok ? found.value.day : null, error: found.ok ? null : found.problem.code };
  });

/** The rule of the case as a pack: `kinerja` and `disiplin` are shares, every other key is a cut. */
function allowancePack(rule: unknown): AllowancePack {
  if (typeof rule !== 'object' || rule === null) throw new CaseUnreadable('rule is missing');
  const { kinerja, disiplin, ...cuts } = rule as Given;
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
    const base: Decimal = requiredDecimal(one.base, 'base');
    const counts = Object.fromEntries(
      pack.cuts.rates.map(({ id }) => [id, Number(decimalOf(one[countName(id)]) ?? '0')]),
    );
    const { factor, amount } = allowanceProposal(
      { base, performance: decimalOf(one.kinerjaPct), counts },
      pack,
    );
    return { faktor: displayed(factor), tpp: displayed(amount) };
  });
};

export const peopleFunctions: Readonly<Record<string, WorkedFunction>> = {
  'skp.predikat': predicates,
  'skp.rangeTarget': rangeTarget,
  'skp8.nilaiIKI': graded,
  'ak.konversi': credit,
  'disiplin.pp94.tmk': absencePp94,
  'disiplin.pp53.tmk': absencePp53,
  'disiplin.tglBerlaku': inForce,
  'tpp.bulanan': allowance,
};
