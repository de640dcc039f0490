export const LKE_PARTS = ['lembar', 'tindak-lanjut', 'berkas'] as const;
export type LkePart = (typeof LKE_PARTS)[number];

export interface LkeAddress {
  readonly unit: string;
  readonly year: number;
  /** Sub-component whose criteria are open. */
  readonly sub: string | null;
  readonly part: LkePart;
}

/** Address of a worksheet; `sub` opens the criteria of a sub-component, `part` another side of it. */
export const lkeHref = ({ unit, year, sub, part }: LkeAddress): string =>
  `/lke?${new URLSearchParams({
    unit,
    tahun: String(year),
    ...(sub !== null && { sub }),
    ...(part !== 'lembar' && { bagian: part }),
  })}`;

export const lkePart = (text: string | undefined): LkePart =>
  LKE_PARTS.find((part) => part === text) ?? 'lembar';
