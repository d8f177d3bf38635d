import type { Fen } from '@aid-chain/kernel';
import type { ExaminedHousehold } from '../../household/household.js';
import { isUnderUrbanScheme } from '../../standard/standard.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import { rigidParameters } from './parameters.js';

/**
 * Last year's disposable income per head of the place (社会救助法 22), of town or country as the dibao of the household is,
 * so that one worksheet never holds a family as both (S4-23, S1-08).
 */
export function readDisposableIncome(reader: ParameterReader, household: ExaminedHousehold): Fen | undefined {
  const isUrban = isUnderUrbanScheme(reader, household);
  return reader.value(rigidParameters, `rigid.disposable-income.${isUrban ? 'urban' : 'rural'}`);
}
