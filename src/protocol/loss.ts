/**
 * Work that a device had not sent when its browser lost the data: told to the person and to the heads of the units
 * the person works for, in their inboxes. A loss is visible, never silent.
 */
export interface Loss {
  readonly id: string;
  readonly person: string;
  /** Device that came in the place of the emptied ones, and those. */
  readonly device: string;
  readonly emptied: readonly string[];
  /** Entries, or changes where only the endpoint had counted them. */
  readonly count: number;
  /** When the oldest of it was made by the device's clock, if the browser still knew; ms. */
  readonly since: number | null;
  /** When the endpoint heard of an emptied device for the last time; ms. */
  readonly lastContactAt: number | null;
  /** When it was noticed; endpoint clock, ms. */
  readonly foundAt: number;
}
