import { isRealDate, lastOfMonth, type Fen, type IsoDate } from '@aid-chain/kernel';
import { CODE_LISTS, type Bilingual } from '@aid-chain/vocabulary';
import type { Period } from '../periods/period.js';
import { CODE_WORDS } from './words.js';

const YUAN = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;
const MONTH = /^\d{4}-\d{2}$/;
const YES = ['是', 'yes', 'true'];
const NO = ['否', 'no', 'false'];

/** An amount in yuan with at most two places as whole fen; never through a floating-point number. */
export function fenOf(text: string): Fen | undefined {
  const [, sign = '', yuan, rest = ''] = YUAN.exec(text) ?? [];
  if (yuan === undefined) return undefined;
  const fen = Number(`${yuan}${rest.padEnd(2, '0')}`);
  return sign === '-' ? -fen : fen;
}

export function wholeOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function yesOf(text: string): boolean | undefined {
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : undefined;
}

export function dayOf(text: string): IsoDate | undefined {
  return isRealDate(text) ? text : undefined;
}

/** `2025-01-01..2025-12-31`, `2025-01..2025-12` or one month. */
export function periodOf(text: string): Period | undefined {
  const [first = '', last = first, more] = text.split(/\s*(?:\.\.|至)\s*/);
  if (more !== undefined) return undefined;
  const from = dayOf(MONTH.test(first) ? `${first}-01` : first);
  const monthEnd = MONTH.test(last) ? dayOf(`${last}-01`) : undefined;
  const to = monthEnd === undefined ? dayOf(last) : lastOfMonth(monthEnd);
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/** The code that a text means: by itself, by its name in either language, or by a short word for it. */
export function codeFrom(codes: readonly string[], text: string): string | undefined {
  const short = CODE_WORDS[text] ?? text;
  if (codes.includes(short)) return short;
  const names = namesOf(codes);
  return codes.find((code) => names?.[code]?.zh === text || names?.[code]?.en === text);
}

/** Codes with their Chinese names, as a fault lists what may be written. */
export function choicesText(codes: readonly string[]): string {
  const names = namesOf(codes);
  return codes.map((code) => (names?.[code] === undefined ? code : `${names[code].zh} ${code}`)).join(', ');
}

/** The names of the list that the codes are, or else of one that has them all. */
function namesOf(codes: readonly string[]): Readonly<Record<string, Bilingual>> | undefined {
  const having = CODE_LISTS.filter((list) => codes.every((code) => Object.hasOwn(list.codes, code)));
  return (having.find((list) => Object.keys(list.codes).length === codes.length) ?? having[0])?.codes;
}
