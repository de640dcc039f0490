/** What the screens call a unit or an area; a code nobody knows is shown as it is. */
export interface Names {
  readonly unit: (code: string) => string;
  readonly unitShort: (code: string) => string;
  readonly area: (code: string) => string;
}
