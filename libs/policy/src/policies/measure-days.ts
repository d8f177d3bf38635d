import { addDays, type IsoDate } from '@aid-chain/kernel';
import { regionChain } from '../pack/region-chain.js';
import { isParameterKey, specOf, type ParameterKey } from './catalogue.js';
import { turningDays } from './days.js';
import type { PolicyTree } from './load-policies.js';
import { declaredAlong } from './regions.js';
import { entryOn } from './resolve-pack.js';

/** From which day on, and to which one, days are looked for; the first is not among them. */
interface Ahead {
  readonly after: IsoDate;
  readonly until: IsoDate;
}

/**
 * The days after one, up to another, on which other families may get something of a place (N16), in their order: the first of
 * a term of its measures and the one after a term, on which what a higher level gives under the same code holds again, and
 * those on which a parameter changes that the rules or the conditions read.
 */
export function measureDays(tree: PolicyTree, regionCode: string, ahead: Ahead): readonly IsoDate[] {
  const measures = regionChain(regionCode).flatMap((region) => [
    ...(tree.measures.get(region)?.values() ?? []),
  ]);
  const ofTerms = measures.flatMap(({ terms }) => turningDays(terms));
  const named = namedIn(measures.flatMap(({ terms }) => terms.map(({ where }) => where)));
  const keys = keysOf(tree, regionCode).filter((key) => isOfRules(key) || named.has(key));
  const ofParameters = keys.flatMap((key) => daysOfChange(tree, regionCode, key, ahead));
  return [...new Set([...ofTerms, ...ofParameters])].filter((day) => isAhead(day, ahead)).sort();
}

const isAhead = (day: IsoDate, { after, until }: Ahead): boolean => day > after && day <= until;

const isOfRules = (key: ParameterKey): boolean => [specOf(key).readBy].flat().includes('rule');

/** What some level of a place says anything of. */
function keysOf({ regions }: PolicyTree, regionCode: string): readonly ParameterKey[] {
  const keys = regionChain(regionCode).flatMap((level) => [...(regions.get(level)?.keys() ?? [])]);
  return [...new Set(keys)].filter(isParameterKey);
}

/** The days on which a place has another value of a key, or has one no more. */
function daysOfChange(tree: PolicyTree, region: string, key: ParameterKey, ahead: Ahead): readonly IsoDate[] {
  const declared = declaredAlong(tree.regions, regionChain(region), key);
  const entries = declared.flatMap((each) => each.entries.map(({ entry }) => entry));
  const turning = turningDays([...entries, ...(tree.owners.get(key) ?? [])]);
  const valueOn = (day: IsoDate): string => {
    const entry = entryOn(tree, region, key, day);
    return JSON.stringify([entry?.state, entry?.value]);
  };
  return turning.filter((day) => isAhead(day, ahead) && valueOn(day) !== valueOn(addDays(day, -1)));
}

/** The parameters that conditions name, however deep. */
function namedIn(part: unknown): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  const own = 'parameter' in part && typeof part.parameter === 'string' ? [part.parameter] : [];
  return new Set([...own, ...Object.values(part).flatMap((each) => [...namedIn(each)])]);
}
