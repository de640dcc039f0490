import { Card } from '../parts/card.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';

export interface FlagshipView {
  readonly id: string;
  readonly name: string;
  /** Its page. */
  readonly href: string;
  readonly example: boolean;
  readonly verified: boolean;
  /** `Penduduk miskin 11,38 %`, each with its page. */
  readonly figures: readonly { readonly code: string; readonly text: string; readonly href: string }[];
  readonly programmes: readonly { readonly text: string; readonly href: string }[];
}

const isMeasured = ({ figures, programmes }: FlagshipView): boolean => figures.length + programmes.length > 0;

/** What is known of every flagship programme; those of which nothing is measured are named in one sentence. */
export function FlagshipList({ flagships }: { readonly flagships: readonly FlagshipView[] }) {
  const sentences = words.value.overview;
  if (flagships.length === 0) return null;
  const unmeasured = flagships.filter((one) => !isMeasured(one));
  return (
    <Card title={sentences.flagships} tools={String(flagships.length)}>
      <ul class="flagships">
        {flagships.filter(isMeasured).map((flagship) => (
          <li key={flagship.id} class="flagships__item">
            <FlagshipName flagship={flagship} />
            {flagship.figures.map(({ code, text, href }) => (
              <a key={code} href={href}>
                {text}
              </a>
            ))}
            {flagship.programmes.map(({ text, href }) => (
              <a key={href} class="small" href={href}>
                {text}
              </a>
            ))}
          </li>
        ))}
      </ul>
      {unmeasured.length > 0 && (
        <>
          <EmptyState>{sentences.flagshipsUnmeasured}</EmptyState>
          <ul class="flagships flagships--plain">
            {unmeasured.map((flagship) => (
              <li key={flagship.id}>
                <FlagshipName flagship={flagship} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function FlagshipName({ flagship }: { readonly flagship: FlagshipView }) {
  return (
    <span class="flagships__name">
      <a href={flagship.href}>{flagship.name}</a>
      {!flagship.verified && !flagship.example && <UnverifiedTag />}
      {flagship.example && <ExampleTag />}
    </span>
  );
}
