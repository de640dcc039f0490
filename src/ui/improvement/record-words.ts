import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { competence } from '../../domain/dossier/kinds/competence.ts';
import { digitalService, SERVICE_PACK } from '../../domain/dossier/kinds/digital-service.ts';
import { innovation } from '../../domain/dossier/kinds/innovation.ts';
import { sop, versionsOf } from '../../domain/dossier/kinds/sop.ts';
import { learningOf } from '../../domain/dossier/readings/learning.ts';
import { type MaturityIndex, maturityIndex } from '../../domain/improvement/maturity.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** What a record is called; the learning of a unit has its year. */
export const recordTitle = (dossier: Dossier): string =>
  textOf(dossier, 'title') ||
  (dossier.kind === competence.name
    ? `${words.value.improvement.registers.competence?.title ?? ''} ${dossier.year}`
    : words.value.improvement.cycles.untitled);

/** State of a record and what matters most of its sort. */
export function recordDetail(dossier: Dossier): string {
  const { states } = words.value.improvement;
  const { state } = dossier.status.value;
  const more = DETAILS[dossier.kind]?.(dossier) ?? '';
  return [states[state] ?? state, more].filter((part) => part !== '').join(' · ');
}

const DETAILS: Readonly<Record<string, (dossier: Dossier) => string>> = {
  [sop.name]: (dossier) => {
    const [newest] = versionsOf(dossier);
    return newest === undefined ? '' : textOf(dossier, `version/${newest}/number`);
  },
  [innovation.name]: (dossier) => {
    const since = textOf(dossier, `since/${dossier.status.value.state}`);
    return since === '' ? '' : words.value.improvement.register.since(dayText(since));
  },
  [digitalService.name]: (dossier) => maturityText(serviceMaturity(dossier)),
  [competence.name]: (dossier) => {
    const { hours, owed } = learningOf(dossier);
    const { register, culture } = words.value.improvement;
    if (hours.display === null || owed.display === null)
      return hours.reason === 'people-unknown' ? register.peopleUnknown : culture.withheld;
    return register.learnedOf(formatDecimal(hours.display), formatDecimal(owed.display));
  },
};

/** The index of a service by what the unit said of each aspect. */
export const serviceMaturity = (dossier: Dossier): MaturityIndex =>
  maturityIndex(
    Object.fromEntries(
      SERVICE_PACK.aspects.rows.map(({ id }) => [id, textOf(dossier, `aspect/${id}`) || null]),
    ),
    SERVICE_PACK,
  );

/** `Indeks 4,10 · Memuaskan`; where aspects are missing, how many. */
export function maturityText({ index, readings, missing }: MaturityIndex): string {
  const text = words.value.improvement.register;
  if (index.display === null) return text.missingAspects(missing.length);
  const levels = [...new Set(readings.map(({ level }) => level.display ?? text.noLevel))];
  return text.level(formatDecimal(index.display), levels.join(' / '));
}
