import type { Fen } from '@aid-chain/kernel';
import type { CaseFacts } from '../facts/facts.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import { standardParameters } from './parameters.js';

/** By what the standard of town or country holds: the residence, or one attribute for all who live there. */
export type Scheme = 'by-residence' | 'urban' | 'unified';

/** How a place tells town from country; by the residence where it says nothing. */
export function schemeOf(reader: ParameterReader): Scheme {
  const scheme = reader.optional(standardParameters, 'dibao.scheme');
  return scheme.state === 'value' ? scheme.value : 'by-residence';
}

/**
 * Whether what a place sets for towns holds for a household: by its residence, unless the area has the attribute of a town
 * (S4-23) or the place has one standard for town and country (S1-08).
 */
export function isUnderUrbanScheme(reader: ParameterReader, { facts }: ExaminedHousehold): boolean {
  return isUrban(schemeOf(reader), facts);
}

/** Under which key the standard that holds for a household is set. */
export function standardKey(scheme: Scheme, facts: Pick<CaseFacts, 'residence'>) {
  return isUrban(scheme, facts) ? 'dibao.standard.urban' : 'dibao.standard.rural';
}

function isUrban(scheme: Scheme, { residence }: Pick<CaseFacts, 'residence'>): boolean {
  return scheme === 'by-residence' ? residence === 'urban' : true;
}

/** The monthly standard of the place where the household lives, per head (D57 art. 4, 8). */
export function readStandard(reader: ParameterReader, { facts }: ExaminedHousehold): Fen | undefined {
  return reader.value(standardParameters, standardKey(schemeOf(reader), facts));
}
