import { SourceName } from '../parts/value/source-name.tsx';
import { words } from '../words/words.ts';

/** Sources as links where they are addresses; others are named as they are. */
export function SourceLinks({
  sources,
  most = 4,
}: {
  readonly sources: readonly string[];
  readonly most?: number;
}) {
  if (sources.length === 0) return null;
  const shown = sources.slice(0, most);
  return (
    <span>
      {words.value.parts.source}:{' '}
      {shown.map((source, index) => (
        <span key={source}>
          {index > 0 && ', '}
          <SourceName source={source} />
        </span>
      ))}
      {sources.length > shown.length && ` +${sources.length - shown.length}`}
    </span>
  );
}
