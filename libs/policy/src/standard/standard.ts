import type { Fen } from '@aid-chain/kernel';
import type { ExaminedHousehold } from '../household/household.js';
import type { ParameterReader } from '../worksheet/parameter-reader.js';
import { standardParameters } from './parameters.js';

/** The monthly standard of the place where the household lives, per head (D57 art. 4, 8). */
export function readStandard(reader: ParameterReader, { facts }: ExaminedHousehold): Fen | undefined {
  const key = facts.residence === 'urban' ? 'dibao.standard.urban' : 'dibao.standard.rural';
  return reader.value(standardParameters, key);
}
