import type { IsoDate } from '@aid-chain/kernel';
import { PROVIDED_TRACK } from '../authority/authority.rules.js';
import type { PlaceRules } from '../place/place-rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';
import type { LimitTerms } from './time-limit.rules.js';

const { whole } = PROCEDURES[PROVIDED_TRACK];

/** What a place gives for the whole of a case on a day: fewer days where the township decides in its own name (N7). */
export function limitTerms(rules: PlaceRules, regionCode: string, day: IsoDate): LimitTerms {
  const isDevolved = rules.authority(regionCode, day)?.mode === 'devolved';
  const usual = rules.one(regionCode, whole.days, day) ?? null;
  const devolved = rules.one(regionCode, whole.devolved, day) ?? null;
  return {
    days: isDevolved ? (devolved ?? usual) : usual,
    special: rules.one(regionCode, whole.special, day) ?? null,
    publicityCounts: rules.one(regionCode, whole.publicityCounts, day) ?? true,
  };
}
