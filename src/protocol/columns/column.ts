/**
 * One column of a pack: the same place of many JSON values, in the form that compresses best. Written once by the
 * endpoint, read many times on a device, where a value is put together only when somebody looks at its row.
 */
export type Column =
  /** Every row has the same value. */
  | readonly ['constant', unknown]
  /** Whole numbers as differences to the one before. */
  | readonly ['whole', readonly number[]]
  /** Distinct values, and for each row its place among them. */
  | readonly ['dictionary', readonly unknown[], Column]
  /** As they are. */
  | readonly ['plain', readonly unknown[]]
  /** Random hexadecimal text of a fixed form: its place in the pool of that form. */
  | readonly ['pooled', HexForm, Column]
  /** Objects with the same keys, a column for each key. */
  | readonly ['object', readonly string[], readonly Column[]]
  /** Lists: their lengths, and what stands in all of them one after another. */
  | readonly ['list', Column, Column]
  /** Values of several kinds: for each row its kind, then a column for each kind. */
  | readonly ['mixed', Column, readonly Column[]];

/** UUIDs and SHA-256 hashes. */
export const HEX_FORMS = { uuid: 32, sha256: 64 } as const;
export type HexForm = keyof typeof HEX_FORMS;

/** The digits of all pooled texts of a form, one after another: twelve places of one name cost it once. */
export type Pools = Readonly<Record<HexForm, string>>;
