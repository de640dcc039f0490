import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface ListRowProps {
  readonly title: ComponentChildren;
  /** Makes the whole row one link. */
  readonly href?: string | undefined;
  /** Figure at the right of the title. */
  readonly value?: ComponentChildren;
  /** Measure unit after the value. */
  readonly unit?: string | undefined;
  /** Second line. */
  readonly detail?: ComponentChildren;
  /** Right end of the second line: a warning. */
  readonly remark?: ComponentChildren;
  /** Third line: chain, receipt number. */
  readonly children?: ComponentChildren;
  /** Icon or thumbnail at the left. */
  readonly lead?: ComponentChildren;
  /** Buttons at the right; never inside the link. */
  readonly tools?: ComponentChildren;
  /** The row that the detail half shows. */
  readonly selected?: boolean | undefined;
}

export function ListRow({ href, tools, selected, ...content }: ListRowProps) {
  const arrow = href !== undefined && content.value === undefined && tools === undefined;
  return (
    <li class={selected ? 'row row--selected' : 'row'}>
      {href === undefined ? (
        <div class="row__main">
          <RowContent {...content} />
        </div>
      ) : (
        <a class="row__main row-link" href={href} aria-current={selected ? 'true' : undefined}>
          <RowContent {...content} />
          {arrow && <Icon name="chevron-right" />}
        </a>
      )}
      {tools && <div class="row__tools">{tools}</div>}
    </li>
  );
}

type RowContentProps = Omit<ListRowProps, 'href' | 'tools' | 'selected'>;

function RowContent({ title, value, unit, detail, remark, children, lead }: RowContentProps) {
  return (
    <>
      {lead}
      <span class="row__text">
        <span class="row__line">
          <span class="row__title">{title}</span>
          {value !== undefined && (
            <span class="row__value">
              {value}
              {unit && <span class="row__unit"> {unit}</span>}
            </span>
          )}
        </span>
        {children}
        {(detail || remark) && (
          <span class="row__line">
            <span class="row__detail">{detail}</span>
            {remark && <span class="row__remark">{remark}</span>}
          </span>
        )}
      </span>
    </>
  );
}
