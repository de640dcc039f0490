import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { facts } from '../../app/live/facts.ts';
import { position } from '../../app/live/position.ts';
import { find, groupFound, searchIndex } from '../../domain/search/find.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { addressOf } from '../parts/use-query.ts';
import { VisuallyHidden } from '../parts/visually-hidden.tsx';
import { words } from '../words/words.ts';
import { type FindItem, findItems } from './find-items.ts';
import { FoundList } from './found-list.tsx';

/** Results of one sort on one screen; more of the word brings fewer. */
const SHOWN = 6;

/** `/cari?q=stunting`: whatever is on this device, found by the beginnings of its words, its code or abbreviation. */
export function FindScreen() {
  const { query, route } = useLocation();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(query.q ?? '');
  const [active, setActive] = useState(0);
  const text = words.value.finding;
  const index = useMemo(() => searchIndex(findItems()), [facts.value, position.value, words.value]);
  const groups = useMemo(() => groupFound(find(index, asked), SHOWN), [index, asked]);
  const shown = groups.flatMap((group) => group.items);
  useEffect(() => field.current?.focus(), []);
  const ask = (next: string): void => {
    setAsked(next);
    setActive(0);
  };
  const open = (item: FindItem | undefined): void => {
    if (!item) return;
    // The way back leads to what was asked.
    history.replaceState(null, '', addressOf('/cari', { q: asked }));
    route(item.href);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) setActive((active + step + shown.length) % shown.length);
    else if (event.key === 'Enter') open(shown[active]);
    else if (event.key === 'Escape' && asked !== '') ask('');
    else if (event.key === 'Escape') history.back();
    else return;
    event.preventDefault();
  };
  const optionId = (at: number): string => `${list}-${at}`;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <div class="stack">
        <input
          class="input"
          type="text"
          role="combobox"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={shown.length > 0 ? optionId(active) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          placeholder={text.placeholder}
          value={asked}
          ref={field}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <VisuallyHidden>
          <span role="status">{asked === '' ? '' : text.count(shown.length)}</span>
        </VisuallyHidden>
        <FoundList {...{ id: list, groups, active, optionId, open }} />
        {shown.length === 0 && (
          <EmptyState>{asked.trim() === '' ? text.start(index.items.length) : text.none(asked)}</EmptyState>
        )}
      </div>
    </Screen>
  );
}
