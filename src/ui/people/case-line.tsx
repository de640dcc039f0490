import { today } from '../../app/live/people.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { CaseTerm } from '../../domain/dossier/readings/case-calendar.ts';
import { calendarOf } from '../../domain/dossier/readings/case-proposal.ts';
import { closedDays } from '../../domain/people/working-days.ts';
import { ChartFrame } from '../parts/chart/chart-frame.tsx';
import { short } from '../parts/chart/geometry.ts';
import { useWidth } from '../parts/use-width.ts';
import { dayText, weekdayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { type CaseDrawing, type DrawnTerm, drawCase } from './case-drawing.ts';

const LANE = 38;
const RHOMB = 6;

interface CaseLineProps {
  readonly dossier: Dossier;
  readonly terms: readonly CaseTerm[];
}

/** The case on a line of days: each term over the days it takes, what was kept, what is late, and today. */
export function CaseLine({ dossier, terms }: CaseLineProps) {
  const { line } = words.value.cases;
  const { box, width } = useWidth<HTMLDivElement>(640);
  const calendar = calendarOf(dossier);
  const drawing = drawCase({
    terms,
    today: today.value,
    width,
    textsOf: (term) => [
      `${words.value.cases.terms[term.id]} · ${lengthText(term)}`,
      words.value.cases.terms[term.id],
    ],
    closedDays: (from, to) => closedDays(from, to, calendar),
  });
  if (!drawing) return null;
  const told = drawing.terms.flatMap(({ id }) => terms.find((term) => term.id === id) ?? []);
  const count = (state: DrawnTerm['state']) => drawing.terms.filter((term) => term.state === state).length;
  return (
    <ChartFrame
      title={line.title}
      summary={line.summary(count('kept'), count('broken'), count('open'), weekdayText(today.value))}
      keys={line.keys}
      sentences={told.map(sentenceOf)}
      drawing={(reading) => (
        <div ref={box}>
          <Drawn drawing={drawing} width={width} reading={reading} />
        </div>
      )}
    />
  );
}

const lengthText = ({ bound, length }: CaseTerm): string => {
  const { line } = words.value.cases;
  return line.lengths[bound](line.units[length.unit](length.days));
};

/** A term in one sentence, with the working days that are left of it. */
function sentenceOf(term: CaseTerm): string {
  const { cases } = words.value;
  const { id, day, left, standing } = term;
  const parts = [
    lengthText(term),
    day === null ? '' : weekdayText(day),
    cases.standings[standing],
    left === null ? '' : cases.line.left(left),
  ];
  return `${cases.terms[id]}: ${parts.filter((part) => part !== '').join(', ')}`;
}

interface DrawnProps {
  readonly drawing: CaseDrawing;
  readonly width: number;
  /** Place of the term that the keys have reached. */
  readonly reading: number | null;
}

function Drawn({ drawing, width, reading }: DrawnProps) {
  const { terms, lanes, closed, first, last } = drawing;
  const floor = lanes * LANE + 8;
  return (
    <svg class="case-line" width={width} height={floor + 42} aria-hidden="true" focusable="false">
      {closed.map(({ x, width: wide }) => (
        <rect key={x} class="case-line__closed" x={short(x)} y="0" width={short(wide)} height={floor} />
      ))}
      <path class="case-line__floor" d={`M0 ${floor}H${width}`} />
      <text class="case-line__day" x="0" y={floor + 17}>
        {dayText(first)}
      </text>
      <text class="case-line__day case-line__day--last" x={width} y={floor + 17}>
        {dayText(last)}
      </text>
      {drawing.today !== null && <Today at={drawing.today} floor={floor} width={width} />}
      {terms.map((term, i) => (
        <Term key={term.id} term={term} isRead={i === reading} />
      ))}
    </svg>
  );
}

function Term({ term, isRead }: { readonly term: DrawnTerm; readonly isRead: boolean }) {
  const { state, lane, from, to, came, late, text, textAt } = term;
  const y = lane * LANE + 26;
  return (
    <g class={`case-line__term case-line__term--${state}${isRead ? ' case-line__term--read' : ''}`}>
      <text x={short(textAt)} y={y - 12}>
        {text}
      </text>
      <path class="case-line__bar" d={`M${short(from)} ${y}H${short(to)}`} />
      {late !== null && <path class="case-line__late" d={`M${short(to)} ${y}H${short(late)}`} />}
      <path class="case-line__from" d={rhombAt(from, y, RHOMB - 2)} />
      <path class="case-line__end" d={rhombAt(to, y, RHOMB)} />
      {came !== null && <path class="case-line__came" d={rhombAt(came, y, RHOMB)} />}
    </g>
  );
}

const rhombAt = (x: number, y: number, r: number): string =>
  `M${short(x)} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`;

function Today({
  at,
  floor,
  width,
}: {
  readonly at: number;
  readonly floor: number;
  readonly width: number;
}) {
  const isLeft = at < width / 2;
  // Ends above the line of dates, which it would run through where it is the first or the last of them.
  return (
    <g class="case-line__today">
      <path d={`M${short(at)} 0V${floor + 4}`} />
      <text x={short(at)} y={floor + 35} text-anchor={isLeft ? 'start' : 'end'}>
        {words.value.cases.today}
      </text>
    </g>
  );
}
