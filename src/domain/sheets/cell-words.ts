/** Lower case, one space between words, no punctuation at the ends: how two spellings of a header meet. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"'*:.,;()-]+|[\s"'*:.,;(-]+$/g, '');

/** Ways to say that nothing stands here. None of them is zero. */
const BLANK =
  /^(?:|[-–—−_.…]+|n\/?a|n\.a\.?|tad|nihil|belum ada|belum diisi|#n\/a|\(?kosong\)?|pilih(?: jawaban)?|-{2,}.*-{2,})$/i;

/** Empty, `-`, `n/a`, `Pilih Jawaban` and the like. */
export const isBlankWord = (text: string): boolean => text.length < 40 && BLANK.test(text.trim());

const YEAR = /^(?:19|20)\d{2}$/;
/** Four digits from 1900 to 2099 and nothing else. */
export const isYear = (text: string): boolean => YEAR.test(text);

const ROMAN = /^\(?(?:i{1,3}|iv|v|vi{0,3}|ix|x{1,2}|xi{1,3}|xiv|xv)[.)]?$/i;
/** I to XX as rows and quarters are numbered, with or without a bracket or point. */
export const isRoman = (text: string): boolean => text.length < 7 && ROMAN.test(text);

const QUANTITY = /^(?:[<>≤≥=±~]|min(?:imal)?|maks(?:imal)?)?\s*\(?\s*(?:rp\.?|idr)?\s*[-−–(]?\s*\d/i;
/** `Rp (000)`: the scale of a column of money, in its header. */
const SCALE = /^\(?\s*(?:rp\.?|idr)\s*\(?\s*000(?:[.,]000)*\s*\)?$/i;
/** Begins as a number or an amount does: `1.250 Layanan`, `Rp 4.000`, `(12,5)`, `≤ 14 %`. */
export const isQuantity = (text: string): boolean => QUANTITY.test(text) && !SCALE.test(text);

const CODE = /^'?\d{1,4}(?:\s*\.\s*\d{1,6})+\.?$/;
/** `4.01.05.1.01`: digits in at least two parts. */
export const isDottedCode = (text: string): boolean => CODE.test(text);

const SEQUENCE = /^\(?(?:\d{1,4}|[a-z]|[ivx]{1,5})[.)]{0,2}$/i;
/** `1`, `2.`, `(3)`, `a.`, `IV`: what numbers the rows of a list. */
export const isSequence = (text: string): boolean => text.length < 8 && SEQUENCE.test(text);
