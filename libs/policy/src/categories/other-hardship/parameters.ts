import { optionalChoice, optionalRule, type ParameterGroup } from '../../pack/parameter-spec.js';

/** Who decides case by case, and whether the class is one of the law's recipients (S0-16, S2-04; 社会救助法 33). */
export const hardshipParameters = {
  'hardship.authority': optionalChoice(['civil-affairs-conference', 'county-government']),
  'hardship.recipients': optionalRule('bool'),
} as const satisfies ParameterGroup;
