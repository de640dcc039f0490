import { facts } from '../../app/live/facts.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { drawn, takenAway } from '../../domain/strategy-map/map-links.ts';
import type { StrategyMap, TestedLink } from '../../domain/strategy-map/strategy-map.ts';
import { Button } from '../parts/control/button.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { periodText } from '../words/date.ts';
import { signedText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { LinkFields } from './link-fields.tsx';
import { expectedText, nodeName, testText } from './map-names.ts';
import { useLinkDraft } from './use-link-draft.ts';
import type { MapPen } from './use-map-pen.ts';

interface LinkPanelProps {
  readonly map: StrategyMap;
  readonly link: TestedLink;
  readonly pen: MapPen;
  readonly onClose: () => void;
}

/** One arrow: what is expected, what the data say with every point they say it by, and the pen for who may draw. */
export function LinkPanel({ map, link, pen, onClose }: LinkPanelProps) {
  const say = words.value.strategyMap;
  const { draft, change, drawn: isDrawn } = useLinkDraft(`${link.from}>${link.to}`, link);
  const save = async (): Promise<void> => {
    if (await pen.write(drawn({ ...link, ...draft }))) isDrawn();
  };
  const indicatorName = (code: string): string => facts.value?.indicators.get(code)?.name ?? code;
  return (
    <SidePanel title={say.link(nodeName(map, link.from), nodeName(map, link.to))} onClose={onClose}>
      <div class="tree-panel">
        <p>
          <strong>{testText(link)}</strong>
          {link.test.rho !== null && ` · ${say.rho(formatDecimal(link.test.rho, 2))}`}
        </p>
        <p>{say.notCause}</p>
        <p class="quiet small">{say.testOf(indicatorName(link.cause), indicatorName(link.effect))}</p>
        {pen.mayDraw ? (
          <>
            <LinkFields draft={draft} step={say.step[link.step]} onChange={change} />
            <Button full onPress={() => void save()}>
              {say.save}
            </Button>
            <Button
              icon="trash-2"
              onPress={() => void pen.write(takenAway(link)).then((isKept) => isKept && onClose())}
            >
              {say.takeAway}
            </Button>
          </>
        ) : (
          <>
            <p>{expectedText(link)}</p>
            {link.note !== '' && <p>{link.note}</p>}
            <p class="quiet small">{say.readOnly}</p>
          </>
        )}
        <DataTable
          caption={say.pairs}
          columns={[
            {
              key: 'period',
              header: say.columns.period,
              cell: (one) => periodText(one.period),
              rowHeader: true,
            },
            { key: 'cause', header: say.columns.cause, cell: (one) => signedText(one.cause), numeric: true },
            {
              key: 'effect',
              header: say.columns.effect,
              cell: (one) => signedText(one.effect),
              numeric: true,
            },
          ]}
          rows={link.pairs.map((pair, i) => ({ ...pair, i }))}
          rowKey={({ i }) => String(i)}
          empty={<p class="quiet">{say.answer['too-few']}</p>}
          exported={{ note: say.notCause }}
        />
        <p class="quiet small">{say.method}</p>
      </div>
    </SidePanel>
  );
}
