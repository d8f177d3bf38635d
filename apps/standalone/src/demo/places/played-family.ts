import type { GoldenCase } from '@aid-chain/policy';
import type { PlaceFamily, Round } from './place.schema.js';

/** A family of a place with everything that its course needs. */
export interface PlayedFamily {
  readonly key: string;
  readonly of: PlaceFamily;
  readonly golden: GoldenCase;
  readonly round: Round;
  /** How many people of the place stand before its first. */
  readonly before: number;
}
