import type { Position } from '../../domain/person.ts';
import type { SheetSet } from '../../domain/sheets/sheet-set.ts';
import { peopleWithNumbers } from '../accounts/employee-numbers.ts';
import { exchangeSetOf } from '../commands/exchange-commands.ts';
import { bodiesIn } from '../rows/row-bodies.ts';
import type { TenantReader } from '../storage/port.ts';

/** What a table is compared with: the reference rows, published figures, people and posts of a tenant. */
export async function sheetSetOf(view: TenantReader): Promise<SheetSet> {
  const bodies = bodiesIn(view);
  return {
    ...(await exchangeSetOf(view)),
    people: await peopleWithNumbers(view),
    positions: await bodies<Position>('position'),
  };
}
