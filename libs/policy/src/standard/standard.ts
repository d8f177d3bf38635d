import type { Fen } from '@aid-chain/kernel';
import type { ExaminedHousehold } from '../household/household.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import { standardParameters } from './parameters.js';

/**
 * Whether what a place sets for towns holds for a household: by its residence, unless the area has the attribute of a town
 * (S4-23) or the place has one standard for town and country (S1-08).
 */
export function isUnderUrbanScheme(reader: ParameterReader, { facts }: ExaminedHousehold): boolean {
  const scheme = reader.optional(standardParameters, 'dibao.scheme');
  const byResidence = scheme.state !== 'value' || scheme.value === 'by-residence';
  return byResidence ? facts.residence === 'urban' : true;
}

/** The monthly standard of the place where the household lives, per head (D57 art. 4, 8). */
export function readStandard(reader: ParameterReader, household: ExaminedHousehold): Fen | undefined {
  const isUrban = isUnderUrbanScheme(reader, household);
  return reader.value(standardParameters, isUrban ? 'dibao.standard.urban' : 'dibao.standard.rural');
}
