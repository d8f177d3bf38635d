import { canonicalJson, regionPrefix, townshipOf } from '@aid-chain/kernel';
import { printFormOf } from '@aid-chain/printing';
import type { Presence, PrintForm } from '@aid-chain/vocabulary';
import type { PrintContent } from './print-source.js';

/** Under which number series a print of a place stands: its township and the year. */
export interface NumberSeries {
  readonly place: string;
  readonly year: number;
}

/** @param today the business day of the print */
export function seriesOf(regionCode: string, today: string): NumberSeries {
  return { place: regionPrefix(townshipOf(regionCode)), year: Number(today.slice(0, 4)) };
}

/** The number of a print: form, township, year and the next of its series. */
export function printNumber(letters: string, { place, year }: NumberSeries, no: number): string {
  return [letters, place, String(year), String(no).padStart(6, '0')].join('-');
}

/** What a print holds, in the form in which two of them are compared. */
type Printed = Pick<PrintContent, 'zh' | 'en'>;

/**
 * Which parts of a print would be others if it were made now.
 * @returns the names of the parts in the model of its form
 */
export function changedParts(printed: Printed, now: Printed): readonly string[] {
  const [before, present] = [new Map(Object.entries(printed.zh)), new Map(Object.entries(now.zh))];
  const parts = [...new Set([...before.keys(), ...present.keys()])];
  return parts.filter((part) => canonicalJson(before.get(part)) !== canonicalJson(present.get(part)));
}

/**
 * Whether names stand on a print in full: for the family that is present, on what hangs on the board of its village (D57 19, 24),
 * and on what officials take to the home or send to a unit.
 */
export function isInFull(form: PrintForm, presence: Presence | null | undefined): boolean {
  return isAlwaysInFull(form) || (presence !== null && presence !== undefined);
}

/** Whether a form is in full whoever is present. */
export function isAlwaysInFull(form: PrintForm): boolean {
  return printFormOf(form).inFullFor !== undefined;
}

/** Whether a form is a working paper of those who examine a case. */
export function isForCaseWork(form: PrintForm): boolean {
  return printFormOf(form).inFullFor === 'case-work';
}

/** Whether a form hangs on the board of a village. */
export function isForBoard(form: PrintForm): boolean {
  return printFormOf(form).inFullFor === 'board';
}

/** Digits of the code of a notice, as {@link KeyedHash} gives them, in groups that are read over the phone. */
export const NOTICE_CODE_DIGITS = 16;

/** @param hash the keyed hash of its number */
export function noticeCode(hash: string): string {
  return (hash.slice(0, NOTICE_CODE_DIGITS).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** The code as somebody typed it, as digits of a hash: groups, blanks and capitals are of no account. */
export function typedNoticeCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toLowerCase();
}
