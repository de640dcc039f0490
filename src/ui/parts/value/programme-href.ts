/** The page of a programme or flagship programme. */
export const programmeHref = (id: string): string => `/program/${encodeURIComponent(id)}`;
