import { useLocation } from 'preact-iso';

/** An address with its query; what is null or empty is left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Filters live in the address, so that a screen can be shared as it is seen. */
export function useQuery() {
  const { path, query, route } = useLocation();
  return {
    path,
    query,
    /** Address of this page with some of its filters changed. */
    with: (changes: Readonly<Record<string, string | null>>) => addressOf(path, { ...query, ...changes }),
    /** Goes there without a step in the history. */
    set: (changes: Readonly<Record<string, string | null>>) =>
      route(addressOf(path, { ...query, ...changes }), true),
  };
}
