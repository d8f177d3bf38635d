import type { IsoDate } from '@aid-chain/kernel';
import type { Measure, MeasureHead } from '../../measures/measure.js';
import { regionChain } from '../../pack/region-chain.js';
import { holdsOn } from '../days.js';
import type { DeclaredMeasures } from './read-measures.js';

/**
 * The measures of a place on a day, by code: what a province or a city gives holds in their counties, and of one code the
 * nearest level that sets something on that day decides.
 * In: region code of 6, 9 or 12 digits.
 */
export function measuresOn(
  { measures }: { readonly measures: DeclaredMeasures },
  regionCode: string,
  on: IsoDate,
): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const region of regionChain(regionCode))
    for (const { head, terms } of measures.get(region)?.values() ?? []) {
      const inForce = terms.find((each) => holdsOn(each, on));
      if (inForce !== undefined) found.set(head.code, { head, terms: inForce, region });
    }
  return [...found.values()].sort((a, b) => (a.head.code < b.head.code ? -1 : 1));
}

/**
 * The measure of a place that departments report under a code, on whatever day it is or was in force: by its own code, else by one
 * of those under which it is reported, of the nearest level. Undefined where the place has and had none.
 */
export function measureReportedAs(
  { measures }: { readonly measures: DeclaredMeasures },
  regionCode: string,
  code: string,
): MeasureHead | undefined {
  const heads = [...regionChain(regionCode)]
    .reverse()
    .flatMap((region) => [...(measures.get(region)?.values() ?? [])].map(({ head }) => head));
  return (
    heads.find((head) => head.code === code) ?? heads.find(({ reportedAs }) => reportedAs.includes(code))
  );
}

/** The measures of some places on a day that no document gives, each once. */
export function demoMeasures(
  { measures }: { readonly measures: DeclaredMeasures },
  regionCodes: readonly string[],
  on: IsoDate,
): readonly { readonly code: string; readonly region: string }[] {
  const levels = new Set(regionCodes.flatMap(regionChain));
  return [...measures]
    .filter(([region]) => levels.has(region))
    .flatMap(([region, declared]) =>
      [...declared.values()]
        .filter(({ terms }) => terms.some((each) => each.demo && holdsOn(each, on)))
        .map(({ head: { code } }) => ({ code, region })),
    );
}
