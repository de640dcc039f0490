import type { Block, Cell, PaperDocument, Picture, QrCode, Table } from '../../../documents/document.ts';
import { qrCode, qrPath } from '../../../documents/qr.ts';
import { words } from '../../words/words.ts';

/** A paper on the screen and on the printer, from the same pages its Word file is made of. */
export function PaperView({ document }: { readonly document: PaperDocument }) {
  const { mark, footer, sections } = document;
  return (
    <div class="paper">
      {sections.map(({ paper, blocks }, i) => (
        <div key={i} class={`paper__section paper__section--${paper}`}>
          {mark && <p class="paper__mark">{mark}</p>}
          {blocks.map((block, j) => (
            <BlockView key={j} block={block} title={document.title} />
          ))}
          <p class="paper__foot">{footer}</p>
        </div>
      ))}
    </div>
  );
}

function BlockView({ block, title }: { readonly block: Block; readonly title: string }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? (
        <h3 class="paper__heading">{block.text}</h3>
      ) : (
        <p
          class={`paper__heading paper__heading--${block.level} ${block.hasRule ? 'paper__heading--rule' : ''}`}
        >
          {block.text}
        </p>
      );
    case 'paragraph':
      return block.text === '' ? null : <p class={`paper__text ${alignOf(block.align)}`}>{block.text}</p>;
    case 'qr':
      return <QrView code={block} />;
    case 'table':
      return block.hasLines ? <LinedTable table={block} title={title} /> : <Beside table={block} />;
  }
}

const alignOf = (align: Cell['align']): string => `paper__text--${align ?? 'left'}`;

/** Scrolls sideways inside itself where the screen is narrower than the sheet. */
function LinedTable({ table, title }: { readonly table: Table; readonly title: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      class="paper__scroll"
      role="group"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table class={`paper__table${widthOf(table)}`}>
        <Columns widths={table.widths} />
        {table.head.length > 0 && (
          <thead>
            {table.head.map((cells, i) => (
              <tr key={i}>
                {cells.map((cell, j) => (
                  <th
                    key={j}
                    scope="col"
                    colSpan={cell.columns}
                    rowSpan={cell.rows}
                    class={alignOf(cell.align)}
                  >
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          <Rows rows={table.rows} />
        </tbody>
      </table>
    </div>
  );
}

/** How much room its words need before one of them would have to be broken. */
const widthOf = ({ widths }: Table): string =>
  widths.length > 5 ? ' paper__table--wide' : widths.length > 2 ? ' paper__table--middling' : '';

/** Things that only stand side by side, as two signatures do. */
const Beside = ({ table }: { readonly table: Table }) => (
  <table class="paper__table paper__table--beside" role="presentation">
    <Columns widths={table.widths} />
    <tbody>
      <Rows rows={table.rows} />
    </tbody>
  </table>
);

const Columns = ({ widths }: Pick<Table, 'widths'>) => (
  <colgroup>
    {widths.map((width, i) => (
      <col key={i} width={`${width}%`} />
    ))}
  </colgroup>
);

const Rows = ({ rows }: Pick<Table, 'rows'>) => (
  <>
    {rows.map((cells, i) => (
      <tr key={i}>
        {cells.map((cell, j) => (
          <td key={j} colSpan={cell.columns} rowSpan={cell.rows} class={alignOf(cell.align)}>
            {cell.picture && <BarPicture picture={cell.picture} />}
            {cell.isStrong ? <strong>{cell.text}</strong> : cell.text}
          </td>
        ))}
      </tr>
    ))}
  </>
);

/** The figures it shows stand beside it as text. */
const BarPicture = ({ picture: { width, height, alt, bars } }: { readonly picture: Picture }) => (
  <svg
    class="paper__bars"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    role="img"
    aria-label={alt}
  >
    {bars.map(({ ink, ...bar }, i) => (
      <rect key={i} class={`paper__ink-${ink}`} {...bar} />
    ))}
  </svg>
);

function QrView({ code: { text, caption } }: { readonly code: QrCode }) {
  const dots = qrCode(text);
  return (
    <div class="paper__qr">
      <svg viewBox={`0 0 ${dots.length} ${dots.length}`} role="img" aria-label={words.value.papers.qr(text)}>
        <path class="paper__qr-ground" d={`M0 0h${dots.length}v${dots.length}H0z`} />
        <path d={qrPath(dots)} />
      </svg>
      <a href={text}>{caption}</a>
    </div>
  );
}
