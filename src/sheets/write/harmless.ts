/** Spreadsheets take a text that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A text for a cell of separated text: an apostrophe keeps a program from running it as a formula. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
