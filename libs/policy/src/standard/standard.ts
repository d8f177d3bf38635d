import type { Fen } from '@aid-chain/kernel';
import type { ExaminedHousehold } from '../household/household.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import { standardParameters } from './parameters.js';

/**
 * The monthly standard of the place where the household lives, per head (D57 art. 4, 8): by its residence, unless the
 * area has the attribute of a town (S4-23) or the place has one standard for town and country (S1-08).
 */
export function readStandard(reader: ParameterReader, { facts }: ExaminedHousehold): Fen | undefined {
  const scheme = reader.optional(standardParameters, 'dibao.scheme');
  const byResidence = scheme.state !== 'value' || scheme.value === 'by-residence';
  const isUrban = byResidence ? facts.residence === 'urban' : true;
  return reader.value(standardParameters, isUrban ? 'dibao.standard.urban' : 'dibao.standard.rural');
}
