import { useRoute } from 'preact-iso';
import type { Facts } from '../../app/facts/facts.ts';
import type { YearScore } from '../../app/facts/indicator-detail-of.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { indicatorDetail } from '../../app/live/indicator-detail.ts';
import { actor } from '../../app/live/names.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { KeyHint } from '../parts/frame/key-hint.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { useQuery } from '../parts/use-query.ts';
import { Changes } from '../parts/value/changes.tsx';
import { momentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { actorText } from './actor-text.ts';
import { EntryPanel } from './entry-panel.tsx';
import type { EntryTools } from './entry-row-view.ts';
import { FigureExplain } from './figure-explain.tsx';
import { IndicatorBody } from './indicator-body.tsx';
import { indicatorFigures } from './indicator-figures.ts';
import { type IndicatorView, indicatorView } from './indicator-view.ts';
import { LIVE_NAMES } from './live-names.ts';
import { PublicationCard } from './publication-card.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SourceLinks } from './source-links.tsx';
import { yearToShow } from './year-rows.ts';

/** `/indikator/:kode?wilayah=52.01&tahun=2024&isian=…&jelaskan` */
export function IndicatorScreen() {
  const { code, area, known, view, year, tools, failed, answered } = useIndicator();
  const { set, query } = useQuery();
  const isExplained = 'jelaskan' in query && year !== null;
  const explain = (): void => set({ jelaskan: 'ya', isian: null });
  const { list, page } = words.value.overview;
  return (
    <Screen
      title={view?.indicator.name ?? code}
      subtitle={view?.areaName}
      back="/indikator"
      crumbs={[{ label: list.title, href: '/indikator' }, { label: code }]}
      tools={
        view && year && <YearField view={view} year={year} onYear={(chosen) => set({ tahun: chosen })} />
      }
      source={view && <IndicatorSource view={view} />}
    >
      {view && known && tools ? (
        <Changes
          figures={known.asOf === null ? null : indicatorFigures(view)}
          scope={`${view.indicator.code} ${view.area}`}
        >
          <IndicatorBody
            view={view}
            narrowTools={
              year && <YearField view={view} year={year} onYear={(chosen) => set({ tahun: chosen })} />
            }
            acts={
              <>
                <DirectiveCard
                  about={{ about: 'figure', indicator: code, area: area ?? '' }}
                  unit={view.indicator.owner}
                  year={year?.year}
                />
                <PublicationCard indicator={view.indicator} />
              </>
            }
            explainButton={
              year && (
                <Button icon="circle-question-mark" small onPress={explain} expanded={isExplained}>
                  {page.explain}
                </Button>
              )
            }
            panel={
              isExplained ? (
                <FigureExplain
                  key={year.year}
                  indicator={view.indicator}
                  areaName={view.areaName}
                  year={year}
                  facts={known}
                  tools={tools}
                  onClose={() => set({ jelaskan: null })}
                />
              ) : (
                view.opened && (
                  <EntryPanel
                    key={view.opened.row.id}
                    view={view.opened}
                    onClose={() => set({ isian: null })}
                  />
                )
              )
            }
          />
        </Changes>
      ) : (
        <IndicatorMissing code={code} unknown={answered} failed={failed} />
      )}
      <ShortcutHelp keys={['explain', 'search', 'list', 'close']} onExplain={explain} />
    </Screen>
  );
}

function useIndicator() {
  const { params } = useRoute();
  const { query, with: address } = useQuery();
  const code = decodeURIComponent(params.kode ?? '');
  const area = query.wilayah ?? null;
  const answer = useAnswer({ code, area }, (asked) =>
    indicatorDetail(
      () => asked.value.code,
      () => asked.value.area,
    ),
  );
  const known = facts.value;
  const detail = answer.value;
  const year = detail && yearToShow(detail, Number(query.tahun) || null);
  const tools = known && entryTools(known, query.isian ?? null, address);
  const view =
    detail && known && tools
      ? indicatorView(detail, known, LIVE_NAMES, {
          ...tools,
          year,
          at: present.value,
          hrefOfYear: (one) => address({ tahun: String(one), isian: null }),
          hrefOfArea: (one) => address({ wilayah: one, isian: null, tahun: null }),
        })
      : null;
  return {
    code,
    area: detail?.reading.area ?? null,
    known,
    view,
    year,
    tools,
    failed: answer.state === 'failed',
    answered: answer.state === 'answered',
  };
}

const entryTools = (
  known: Facts,
  chosen: string | null,
  address: (changes: Readonly<Record<string, string | null>>) => string,
): EntryTools => ({
  actor: (act) => actorText(actor(act)),
  moment: (at) => momentText(at, known.timeZone),
  chosen,
  href: (id) => address({ isian: id, jelaskan: null }),
});

interface IndicatorMissingProps {
  readonly code: string;
  readonly unknown: boolean;
  readonly failed: boolean;
}

function IndicatorMissing({ code, unknown, failed }: IndicatorMissingProps) {
  if (unknown) return <EmptyState>{words.value.overview.page.notFound(code)}</EmptyState>;
  return <AnswerState failed={failed} />;
}

interface YearFieldProps {
  readonly view: IndicatorView;
  readonly year: YearScore;
  readonly onYear: (year: string) => void;
}

function YearField({ view, year, onYear }: YearFieldProps) {
  return (
    <SelectField
      label={words.value.overview.page.year}
      labelHidden
      value={String(year.year)}
      choices={view.years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
      onChange={onYear}
    />
  );
}

function IndicatorSource({ view }: { readonly view: IndicatorView }) {
  const { shortcuts } = words.value.overview;
  return (
    <>
      <SourceLinks sources={view.sources} />
      <span>
        <KeyHint>E</KeyHint> {shortcuts.explain} · <KeyHint>?</KeyHint> {shortcuts.open}
      </span>
    </>
  );
}
