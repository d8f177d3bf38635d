import type { IsoDate } from '@aid-chain/kernel';
import { SUPPLEMENT_GROUPS } from '@aid-chain/vocabulary';
import { regionChain } from '../pack/region-chain.js';
import type { ParameterKey } from './catalogue.js';
import type { Declaration } from './declaration.js';
import type { PolicyFault } from './faults.js';
import { declaredAlong, entriesOn, type Regions } from './regions.js';

/** Two ways of setting one thing, of which only one may hold on a day. */
const EXCLUSIVE: readonly (readonly [ParameterKey, ParameterKey])[] = SUPPLEMENT_GROUPS.map((group) => [
  `dibao.supplement.${group}`,
  `dibao.supplement.${group}.share`,
]);

/**
 * RULE_CONFLICT where a place has two parameters that exclude each other on one day, its own or inherited ones: which of
 * them holds is the place's to say, and no rule chooses. Reported once, at the first day, in the folder that states one.
 */
export function conflictFaults(regions: Regions): PolicyFault[] {
  return [...regions].flatMap(([region, own]) =>
    EXCLUSIVE.flatMap(([one, other]) => {
      const stated = own.get(one) ?? own.get(other);
      return stated === undefined ? [] : conflictOf(regions, region, [one, other], stated);
    }),
  );
}

function conflictOf(
  regions: Regions,
  region: string,
  keys: readonly [ParameterKey, ParameterKey],
  { path, key }: Declaration,
): PolicyFault[] {
  const chains = keys.map((each) => declaredAlong(regions, regionChain(region), each));
  const starts = chains.flat().flatMap(({ entries }) => entries.map(({ entry }) => entry.from));
  const isSet = (chain: (typeof chains)[number], on: IsoDate): boolean =>
    entriesOn(chain, on)[0]?.entry.state === 'value';
  const first = starts.sort().find((day) => chains.every((chain) => isSet(chain, day)));
  if (first === undefined) return [];
  return [{ code: 'RULE_CONFLICT', path, at: `${key} ${first}`, detail: keys.join(', ') }];
}
