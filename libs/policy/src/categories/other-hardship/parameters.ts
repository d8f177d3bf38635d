import { optionalChoice, optionalRule, type ParameterGroup } from '../../pack/parameter-spec.js';

/** Who may decide case by case: civil affairs after its consultation, or the county government (S0-16, S2-04). */
export const HARDSHIP_AUTHORITIES = ['civil-affairs-conference', 'county-government'] as const;
export type HardshipAuthority = (typeof HARDSHIP_AUTHORITIES)[number];

/** Who decides case by case, and whether the class is one of the law's recipients (S0-16, S2-04; 社会救助法 33). */
export const hardshipParameters = {
  'hardship.authority': optionalChoice(HARDSHIP_AUTHORITIES),
  'hardship.recipients': optionalRule('bool'),
} as const satisfies ParameterGroup;
