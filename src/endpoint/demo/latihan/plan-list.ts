import type { OrgUnit } from '../../../domain/org-unit.ts';
import type { PlanNode } from '../../../domain/strategy.ts';
import { EXAMPLE, GOVERNMENT } from './example.ts';
import { OUTCOMES, type Outcome } from './outcome-list.ts';
import { bareCode, unitCode } from './unit-list.ts';

type Mission = Outcome['mission'];

interface Listed {
  readonly mission: string;
  readonly goal: string;
  readonly objective: string;
  readonly flagship: Flagship;
}

/** Units (codes without prefix) whose outcome it is measured by, and whose programme is carried out under it. */
interface Flagship {
  readonly name: string;
  readonly measuredBy: readonly string[];
  readonly carriedOutBy: readonly string[];
}

/** Flagships in every state: with and without figures, programmes, both, and one that nothing is known of. */
const MISSIONS: Record<Mission, Listed> = {
  1: {
    mission: 'Kesejahteraan yang merata',
    goal: 'Masyarakat yang sejahtera dan terlindungi',
    objective: 'Menurunnya kemiskinan dan kerentanan sosial',
    flagship: { name: 'Desa Berdaya Latihan', measuredBy: ['PMD', 'DINSOS'], carriedOutBy: ['PMD', 'NAKER'] },
  },
  2: {
    mission: 'Manusia yang sehat dan cerdas',
    goal: 'Sumber daya manusia yang berdaya saing',
    objective: 'Meningkatnya derajat kesehatan dan pendidikan',
    flagship: { name: 'Sehat Sejak Dini', measuredBy: ['DINKES'], carriedOutBy: [] },
  },
  3: {
    mission: 'Ekonomi lokal yang tangguh',
    goal: 'Pertumbuhan ekonomi yang inklusif',
    objective: 'Meningkatnya nilai tambah produk lokal',
    flagship: {
      name: 'Pasar Kepulauan',
      measuredBy: ['KOPUKM', 'DAG'],
      carriedOutBy: ['KOPUKM', 'DAG', 'IND'],
    },
  },
  4: {
    mission: 'Infrastruktur dan lingkungan yang andal',
    goal: 'Wilayah yang terhubung dan lestari',
    objective: 'Meningkatnya mutu infrastruktur dan lingkungan',
    flagship: { name: 'Pulau Terhubung', measuredBy: [], carriedOutBy: ['HUB'] },
  },
  5: {
    mission: 'Pemerintahan yang terbuka dan akuntabel',
    goal: 'Birokrasi yang melayani',
    objective: 'Meningkatnya akuntabilitas dan mutu layanan',
    flagship: { name: 'Layanan Satu Layar', measuredBy: [], carriedOutBy: [] },
  },
};

export const PLAN = 'RPJMD-LATIHAN';

/** Years the plan is for. */
export const planYears = (firstYear: number): { readonly from: number; readonly to: number } => ({
  from: firstYear,
  to: firstYear + 4,
});

export const programmeCode = (unit: string): string => `P.${bareCode(unit)}`;

/** Vision, five missions with goal, objective and flagship, and under one of both one programme per unit with two activities, each
 * measured, and below them what every office administers: each indicator of a unit leads up to an objective. */
export function latihanPlan(units: readonly OrgUnit[], firstYear: number): PlanNode[] {
  const years = planYears(firstYear);
  const node = (level: PlanNode['level'], code: string, above: string | null, text: string): PlanNode => ({
    id: `${PLAN}:${code}`,
    plan: PLAN,
    level,
    code,
    parent: above === null ? null : `${PLAN}:${above}`,
    text,
    ...years,
    indicators: [],
    owner: GOVERNMENT,
    ...EXAMPLE,
  });
  const missions = [1, 2, 3, 4, 5] as const;
  const unitsOf = (mission: Mission) => units.filter((u) => OUTCOMES[bareCode(u.code)]?.mission === mission);
  return [
    node('vision', 'V', null, 'Provinsi Latihan yang maju, adil, dan melayani'),
    ...missions.flatMap((m) => {
      const { mission, goal, objective, flagship } = MISSIONS[m];
      const own = unitsOf(m);
      return [
        node('mission', `M${m}`, 'V', mission),
        {
          ...node('flagship', `U${m}`, `M${m}`, flagship.name),
          indicators: flagship.measuredBy.map((unit) => `${unitCode(unit)}-HASIL`),
          owner: [...flagship.carriedOutBy, ...flagship.measuredBy].map(unitCode)[0] ?? null,
        },
        node('goal', `T${m}`, `M${m}`, goal),
        { ...node('objective', `S${m}`, `T${m}`, objective), indicators: own.map((u) => `${u.code}-HASIL`) },
        ...own.flatMap((unit) => {
          const isFlagship = flagship.carriedOutBy.includes(bareCode(unit.code));
          return programme(unit, isFlagship ? `U${m}` : `S${m}`, node);
        }),
      ];
    }),
  ];
}

const ADMINISTERED = ['IKM', 'BIAYA', 'SERAPAN', 'ASET', 'PENGADAAN', 'TEMUAN', 'KOMPETENSI'] as const;

function programme(
  { code, shortName }: OrgUnit,
  above: string,
  node: (level: PlanNode['level'], code: string, above: string, text: string) => PlanNode,
): PlanNode[] {
  const own = programmeCode(code);
  return [
    {
      ...node('programme', own, above, `Program utama ${shortName}`),
      indicators: [`${code}-HASIL`],
      owner: code,
    },
    {
      ...node('activity', `${own}.1`, own, `Pelayanan dan pendampingan ${shortName}`),
      indicators: [`${code}-ADUAN`],
      owner: code,
    },
    {
      ...node('activity', `${own}.2`, own, `Pembinaan aparatur ${shortName}`),
      indicators: [`${code}-PELATIHAN`],
      owner: code,
    },
    {
      ...node('sub-activity', `${own}.2.1`, `${own}.2`, `Administrasi umum, keuangan, dan aset ${shortName}`),
      indicators: ADMINISTERED.map((suffix) => `${code}-${suffix}`),
      owner: code,
    },
  ];
}
