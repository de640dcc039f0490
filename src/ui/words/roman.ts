const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

/** Quarters and semesters are counted in Roman digits; 1 to 4. */
export const roman = (index: number): string => ROMAN[index] ?? String(index);
