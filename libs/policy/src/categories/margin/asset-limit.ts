import { ownLimitOf } from '../../assets/asset-lines.js';
import { marginParameters } from './parameters.js';

/** The limits of property of a margin household, where the place gives it its own (D57 14). */
export const marginLimit = ownLimitOf(marginParameters, {
  deposit: 'margin.asset.deposit.standard-months',
  dwelling: 'margin.asset.dwelling.limit',
  vehicle: 'margin.asset.vehicle.limit',
});
