import type { Bilingual } from '@aid-chain/vocabulary';
import { inBoth } from './detail.js';
import type { PolicyFault } from './faults.js';
import { isMapping, readYaml } from './read-yaml.js';

/** What a form leaves to be filled in. */
const BLANK = /^_+$/;
/** A line that is no comment and holds a blank: only then a file is looked through for them. */
const BLANK_IN_LINE = /^[^#\n]*__/m;
/** How many blanks of a file a sentence names. */
const NAMED = 12;

/** @returns whether a value is a blank of a form that nobody has filled in */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && BLANK.test(value);
}

/** Where blanks stand in what was read of a file, each as `a.b[0].c`. */
export function blanksIn(value: unknown, at = ''): readonly string[] {
  if (isBlank(value)) return [at];
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, index) => blanksIn(inner, `${at}[${String(index)}]`));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = at === '' ? name : `${at}.${name}`;
    return isBlank(name) ? [here] : blanksIn(inner, here);
  });
}

/** The blanks of one file, as its one finding names them. */
export function blanksText(places: readonly string[]): Bilingual {
  const more = places.length > NAMED ? ' …' : '';
  const named = `${places.slice(0, NAMED).join(', ')}${more}`;
  const count = String(places.length);
  return { zh: `${count} 处（${named}）`, en: `${count} (${named})` };
}

/** The faults of files, where the blanks of each file stand as one, in place of those that quote a blank as a wrong value. */
export function withBlanks(
  files: readonly { readonly path: string; readonly text: string }[],
  faults: readonly PolicyFault[],
): readonly PolicyFault[] {
  const blank = files
    .filter(({ text }) => BLANK_IN_LINE.test(text))
    .map(({ path, text }) => ({ path, places: blanksIn(readYaml(path, text).root) }))
    .filter(({ places }) => places.length > 0);
  const isQuoted = ({ path, at, detail }: PolicyFault): boolean =>
    blank.some((file) => file.path === path) && /__/.test(`${at} ${inBoth(detail).en}`);
  const named = blank.map(({ path, places }): PolicyFault => ({
    code: 'BLANKS_LEFT',
    path,
    at: '',
    detail: blanksText(places),
  }));
  return [...named, ...faults.filter((fault) => !isQuoted(fault))];
}
