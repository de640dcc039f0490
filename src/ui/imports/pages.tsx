import { useEffect, useState } from 'preact/hooks';
import { formatDecimal } from '../../domain/number-input.ts';
import { Button } from '../parts/control/button.tsx';
import { words } from '../words/words.ts';

/** One page of rows that the worker keeps; null while it is fetched. */
export function usePage<Row>(fetch: (from: number, count: number) => Promise<readonly Row[]>, room: number) {
  const [from, setFrom] = useState(0);
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  useEffect(() => {
    let gone = false;
    void fetch(from, room).then((found) => !gone && setRows(found));
    return () => {
      gone = true;
    };
  }, [from, fetch, room]);
  return { from, setFrom, rows };
}

interface PagerProps {
  readonly from: number;
  /** Rows on one page. */
  readonly room: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}

/** Which rows are shown, and the way to the others. */
export function Pager({ from, room, total, onFrom }: PagerProps) {
  const text = words.value.imports;
  if (total <= room) return null;
  const number = (n: number) => formatDecimal(String(n));
  const last = Math.min(from + room, total);
  return (
    <div class="cluster">
      <Button small disabled={from === 0} onPress={() => onFrom(Math.max(0, from - room))}>
        {text.earlier}
      </Button>
      <span>{text.range(number(from + 1), number(last), number(total))}</span>
      <Button small disabled={last === total} onPress={() => onFrom(from + room)}>
        {text.later}
      </Button>
    </div>
  );
}
