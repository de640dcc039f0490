import { type Dossier, textOf } from '../dossier/dossier.ts';
import { REPORT_BLOCKS, type ReportBlock } from '../dossier/kinds/performance-report.ts';
import type { Decimal } from '../indicator.ts';
import type { ReportFigures } from './report-figures.ts';

/** A text of a report, and whether a person wrote it or the data did. */
export interface ReportText {
  readonly text: string;
  readonly isWritten: boolean;
  /** Whether the data would give a text in its place. */
  readonly hasDraft: boolean;
}

/** A figure from outside that an indicator is set against. */
export interface Benchmark {
  readonly amount: Decimal;
  readonly name: string;
  readonly source: string;
}

export interface IndicatorTexts {
  readonly cause: ReportText;
  readonly solution: ReportText;
  /** Null until amount, name and source are there. */
  readonly benchmark: Benchmark | null;
}

export interface ReportTexts {
  readonly blocks: Readonly<Record<ReportBlock, ReportText>>;
  /** By indicator code. */
  readonly indicators: ReadonlyMap<string, IndicatorTexts>;
}

/** Sentences the data give for a block; empty where they give none. */
export type DraftedBlocks = Readonly<Record<ReportBlock, string>>;

/** What a person wrote stands; everything else is drafted anew each time. */
export function reportTexts(
  dossier: Pick<Dossier, 'fields'>,
  { indicators }: ReportFigures,
  drafted: DraftedBlocks,
): ReportTexts {
  const at = (path: string, draft: string): ReportText => {
    const own = textOf(dossier, path);
    return { text: own === '' ? draft : own, isWritten: own !== '', hasDraft: draft !== '' };
  };
  return {
    blocks: Object.fromEntries(
      REPORT_BLOCKS.map((block) => [block, at(`text/${block}`, drafted[block])]),
    ) as ReportTexts['blocks'],
    indicators: new Map(
      indicators.map(({ code, cause, solution }) => [
        code,
        {
          cause: at(`analysis/${code}/cause`, cause),
          solution: at(`analysis/${code}/solution`, solution),
          benchmark: benchmarkOf(dossier, code),
        },
      ]),
    ),
  };
}

function benchmarkOf(dossier: Pick<Dossier, 'fields'>, code: string): Benchmark | null {
  const [amount, name, source] = ['amount', 'name', 'source'].map((field) =>
    textOf(dossier, `benchmark/${code}/${field}`),
  ) as [string, string, string];
  return amount === '' || name === '' || source === '' ? null : { amount, name, source };
}
