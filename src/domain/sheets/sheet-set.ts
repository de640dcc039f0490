import type { ExchangeSet } from '../exchange/exchange-set.ts';
import type { Person, Position } from '../person.ts';

/** What a table can be compared with: the exchange set, and the people, whom no exchange folder carries. */
export interface SheetSet extends ExchangeSet {
  readonly people: readonly Person[];
  readonly positions: readonly Position[];
}

export type SheetEntity = keyof SheetSet;
export type SheetRow<N extends SheetEntity> = SheetSet[N][number];
