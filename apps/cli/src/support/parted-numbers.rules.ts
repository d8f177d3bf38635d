/** How many digits a telephone or ID number has; written with blanks or dashes between, it has as many. */
const DIGITS: readonly number[] = [11, 15, 17, 18];
const LONGEST = Math.max(...DIGITS);
/** Groups of digits with one blank or dash between two, as people write numbers down. */
const GROUPS = /(?<![0-9０-９A-Za-z])[0-9０-９]+(?:[ -][0-9０-９]+[XxＸｘ]?)+(?![0-9０-９A-Za-z])/g;

/** Takes out of a text the numbers of persons that are written in groups; days, hours and other groups stay. */
export const withoutPartedNumbers = (text: string): string => text.replace(GROUPS, withoutNumbers);

/** Whether a text holds such a number. */
export const holdsPartedNumber = (text: string): boolean => withoutPartedNumbers(text) !== text;

/** Groups and what stands between them alternate. */
function withoutNumbers(text: string): string {
  const parts = text.split(/([ -])/);
  const taken = new Set<number>();
  for (let first = 0; first < parts.length; first += 2) {
    let digits = parts[first] ?? '';
    for (let last = first + 2; last < parts.length && digits.length < LONGEST; last += 2) {
      digits += parts[last] ?? '';
      if (!isNumberOfPerson(digits)) continue;
      for (let n = first; n <= last; n += 1) taken.add(n);
    }
  }
  return parts.map((part, n) => (taken.has(n) ? '※' : part)).join('');
}

/** A telephone begins with 1. */
function isNumberOfPerson(digits: string): boolean {
  return DIGITS.includes(digits.length) && (digits.length !== 11 || /^[1１]/.test(digits));
}
