import { useRef } from 'preact/hooks';
import { PERSPECTIVES, type Perspective } from '../../domain/indicator.ts';
import { drawn, placed, placesOf } from '../../domain/strategy-map/map-links.ts';
import type { MapNode } from '../../domain/strategy-map/map-nodes.ts';
import type { StrategyMap, TestedLink } from '../../domain/strategy-map/strategy-map.ts';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { words } from '../words/words.ts';
import { type LinkDraft, LinkFields } from './link-fields.tsx';
import { expectedText, linkId, nodeName, nodeValue, testText } from './map-names.ts';
import { useLinkDraft } from './use-link-draft.ts';
import type { MapPen } from './use-map-pen.ts';

interface NodePanelProps {
  readonly map: StrategyMap;
  readonly node: MapNode;
  readonly pen: MapPen;
  readonly explainHref: string;
  readonly onLink: (link: TestedLink) => void;
  readonly onClose: () => void;
}

/** One objective: its figure, what drives it and what it drives, and the pen for who may draw. */
export function NodePanel({ map, node, pen, explainHref, onLink, onClose }: NodePanelProps) {
  const say = words.value.strategyMap;
  const ends = (end: 'from' | 'to') => map.links.filter((link) => link[end] === node.id);
  return (
    <SidePanel title={nodeName(map, node.id)} onClose={onClose}>
      <div class="tree-panel">
        <p>
          <strong>{nodeValue(node)}</strong> <ClassChip threads={threadsOf(node.classId)} />{' '}
          {say.weight(node.weight)}
        </p>
        <ButtonLink href={explainHref} small>
          {say.explain}
        </ButtonLink>
        <LinkRows map={map} title={say.drivers} links={ends('to')} other="from" onLink={onLink} />
        <LinkRows map={map} title={say.outcomes} links={ends('from')} other="to" onLink={onLink} />
        {pen.mayDraw ? (
          <>
            <NewLink map={map} node={node} pen={pen} />
            <Place node={node} pen={pen} />
          </>
        ) : (
          <p class="quiet small">{say.readOnly}</p>
        )}
      </div>
    </SidePanel>
  );
}

interface LinkRowsProps {
  readonly map: StrategyMap;
  readonly title: string;
  readonly links: readonly TestedLink[];
  /** The end that is not this node. */
  readonly other: 'from' | 'to';
  readonly onLink: (link: TestedLink) => void;
}

function LinkRows({ map, title, links, other, onLink }: LinkRowsProps) {
  const say = words.value.strategyMap;
  if (links.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h3>{title}</h3>
      <RowList label={title}>
        {links.map((link) => (
          <ListRow
            key={linkId(link)}
            title={nodeName(map, link[other])}
            detail={`${expectedText(link)} · ${testText(link)}`}
            tools={
              <Button small kind="quiet" onPress={() => onLink(link)}>
                {say.open}
              </Button>
            }
          />
        ))}
      </RowList>
    </section>
  );
}

const NEW: LinkDraft = { sign: '+', lag: 0, note: '' };

function NewLink({ map, node, pen }: Pick<NodePanelProps, 'map' | 'node' | 'pen'>) {
  const say = words.value.strategyMap;
  const { draft, to, lead, change, drawn: isDrawn } = useLinkDraft(`${node.id}>`, NEW);
  const heading = useRef<HTMLHeadingElement>(null);
  const taken = new Set(map.links.filter(({ from }) => from === node.id).map((link) => link.to));
  const free = map.nodes.filter(({ id }) => id !== node.id && !taken.has(id));
  const draw = async (): Promise<void> => {
    if (!(await pen.write(drawn({ from: node.id, to, ...draft })))) return;
    // The fields go with the button that had the focus; without it Esc would no longer close the panel.
    heading.current?.focus();
    isDrawn();
  };
  return (
    <section class="stack" aria-label={say.draw}>
      <h3 ref={heading} tabIndex={-1}>
        {say.draw}
      </h3>
      <SelectField
        label={say.to}
        value={to}
        choices={[
          { value: '', label: say.choose },
          ...free.map(({ id }) => ({ value: id, label: nodeName(map, id) })),
        ]}
        onChange={lead}
      />
      {to !== '' && (
        <>
          <LinkFields draft={draft} step={say.step.year} onChange={change} />
          <Button full icon="plus" onPress={() => void draw()}>
            {say.save}
          </Button>
        </>
      )}
    </section>
  );
}

function Place({ node, pen }: Pick<NodePanelProps, 'node' | 'pen'>) {
  const { strategyMap: say, status } = words.value;
  return (
    <SelectField
      label={say.place}
      value={placesOf(pen.dossier)[node.id] ?? ''}
      choices={[
        { value: '', label: say.placeByData },
        ...PERSPECTIVES.map((value) => ({ value, label: status.perspectives[value] })),
      ]}
      onChange={(chosen) => void pen.write(placed(node.id, chosen === '' ? null : (chosen as Perspective)))}
    />
  );
}
