import { inSubtree, isRegionCode } from '@aid-chain/kernel';
import type { Detail } from '@aid-chain/policy';
import type { Role } from '@aid-chain/vocabulary';
import type { Report } from './finding.rules.js';
import { textOf, type Row } from './rows.rules.js';

/**
 * How many of a role the work of every township needs: a survey is made by two (D57 18), the opinion by a third person, and
 * either office decides its track.
 */
const WANTED: readonly (readonly [Role, number])[] = [
  ['clerk', 2],
  ['township-reviewer', 1],
  ['civil-affairs-officer', 1],
  ['agriculture-officer', 1],
];
/** The role that gives the opinion and, where the province provides it, decides: not the same person. */
const DECIDING_HEAD = 'township-reviewer' satisfies Role;
const HEADS = 2;
/** How many townships a sentence names. */
const NAMED = 5;

/**
 * Somebody does the work of each township: who acts there, or for a region around it. Where the township decides its head gives no
 * opinion and decides as well, so a second one is needed (社会救助法 44).
 * @param townships those in use
 * @param decides whether a township decides by a document of the province
 */
export function checkTownshipRoles(
  rows: readonly Row[],
  townships: readonly string[],
  decides: (township: string) => boolean,
  report: Report,
): void {
  for (const [role, least] of WANTED) {
    const regions = rows
      .filter(({ fields }) => fields['role'] === role)
      .map((row) => textOf(row, 'regionCode') ?? '')
      .filter(isRegionCode);
    const isShort = (township: string, people: number) =>
      regions.filter((region) => actsIn(region, township)).length < people;
    const short = townships.filter((township) => isShort(township, least));
    if (short.length > 0) report('ROLE_SHORT', role, shortText(short, least));
    if (role !== DECIDING_HEAD) continue;
    const alone = townships.filter(
      (township) => !short.includes(township) && decides(township) && isShort(township, HEADS),
    );
    if (alone.length > 0) report('ROLE_ALONE', role, shortText(alone, HEADS));
  }
}

function actsIn(region: string, township: string): boolean {
  return inSubtree(township, region) || inSubtree(region, township);
}

function shortText(townships: readonly string[], least: number): Detail {
  const more = townships.length > NAMED ? ` … (${String(townships.length)})` : '';
  const named = `${townships.slice(0, NAMED).join(', ')}${more}`;
  return { zh: `${named} 不足 ${String(least)} 人`, en: `${named} with less than ${String(least)}` };
}
