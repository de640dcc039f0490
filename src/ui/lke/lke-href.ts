/** Address of a worksheet; `sub` opens the criteria of a sub-component. */
export const lkeHref = ({
  unit,
  year,
  sub,
}: {
  readonly unit: string;
  readonly year: number;
  readonly sub: string | null;
}): string => `/lke?${new URLSearchParams({ unit, tahun: String(year), ...(sub !== null && { sub }) })}`;
