import { UNWRITTEN_SOURCE } from '../../../domain/indicator.ts';
import { words } from '../../words/words.ts';

const ADDRESS = /^https?:\/\/(?:www\.)?([^/]+)/;

/** The host is enough to know who says so; the link leads to the page. A source without address is named as it is. */
export function SourceName({ source }: { readonly source: string }) {
  const host = ADDRESS.exec(source)?.[1];
  if (!host) return <>{source === UNWRITTEN_SOURCE ? words.value.parts.unwrittenSource : source}</>;
  return (
    <a href={source.replace(/ .*$/, '')} target="_blank" rel="noreferrer">
      {host}
    </a>
  );
}
