/** `M3` → `3`: as it stands in addresses and rhombs. */
export const missionNumber = (code: string): string => code.replace(/^\D+/, '') || code;
