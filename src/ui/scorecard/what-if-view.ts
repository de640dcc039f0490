import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { Figure } from '../../domain/scoring/figure.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import type { WhatIf } from '../../domain/scoring/what-if.ts';
import { words } from '../words/words.ts';

export interface WhatIfRow {
  readonly key: string;
  readonly name: string;
  readonly standing: string;
  readonly supposed: string;
  /** With its sign; a dash where one of the two has no value. */
  readonly change: string;
}

export interface WhatIfView {
  readonly rows: readonly WhatIfRow[];
  /** Rules of the simulation that nobody has read in the regulation itself. */
  readonly unverified: readonly PackStamp[];
}

/** Total and perspectives as they stand and as they would be, on the basis that is looked at. */
export function whatIfView(
  { standing, supposed, change, perspectiveChange }: WhatIf,
  basis: Basis,
): WhatIfView {
  const { scorecard, status } = words.value;
  const [now, then] = [standing[basis], supposed[basis]];
  const row = (key: string, name: string, figures: readonly (Figure | null | undefined)[]): WhatIfRow => {
    const [before, after] = figures;
    return { key, name, standing: shown(before), supposed: shown(after), change: signed(figures[2]) };
  };
  return {
    rows: [
      row('total', scorecard.total, [now.total, then.total, change[basis]]),
      ...now.perspectives.map(({ perspective, value }, i) =>
        row(perspective, status.perspectives[perspective], [
          value,
          then.perspectives[i]?.value,
          perspectiveChange[basis][perspective],
        ]),
      ),
    ],
    unverified: rulesToMark(then.explanation),
  };
}

const shown = (figure: Figure | null | undefined): string =>
  figure ? formatDecimal(figure.display, 2) : '–';

function signed(figure: Figure | null | undefined): string {
  const text = shown(figure);
  return figure && !/^[-−]|^0,00$/.test(text) ? `+${text}` : text;
}
