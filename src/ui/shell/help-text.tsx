import { words } from '../words/words.ts';
import type { Place } from './places.ts';

/** What a place is for, what one can do there and what its words mean. */
export function HelpText({ place }: { readonly place: Place | null }) {
  const { pages, none, can, terms } = words.value.help;
  const page = place && pages[place];
  if (!page) return <p>{none}</p>;
  return (
    <div class="stack">
      <p>{page.about}</p>
      <div>
        <h3>{can}</h3>
        <ul class="help-list">
          {page.can.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </div>
      {page.terms && (
        <div>
          <h3>{terms}</h3>
          <ul class="help-list">
            {page.terms.map(([term, meaning]) => (
              <li key={term}>
                <strong>{term}</strong>: {meaning}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
