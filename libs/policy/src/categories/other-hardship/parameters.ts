import type { ParameterMeanings } from '../../pack/parameter-meanings.js';
import { optionalChoice, optionalRule, type ParameterGroup } from '../../pack/parameter-spec.js';

/** Who may decide case by case: civil affairs after its consultation, or the county government (S0-16, S2-04). */
export const HARDSHIP_AUTHORITIES = ['civil-affairs-conference', 'county-government'] as const;
export type HardshipAuthority = (typeof HARDSHIP_AUTHORITIES)[number];

/** Who decides case by case, and whether the class is one of the law's recipients (S0-16, S2-04; 社会救助法 33). */
export const hardshipParameters = {
  'hardship.authority': optionalChoice(HARDSHIP_AUTHORITIES),
  'hardship.recipients': optionalRule('bool'),
} as const satisfies ParameterGroup;

/** What each of them means, for who writes a place's files. */
export const hardshipMeanings = {
  'hardship.authority': ['其他困难：由谁一事一议', 'other hardship: who decides case by case'],
  'hardship.recipients': [
    '其他困难是否为社会救助对象（省定）',
    'whether other hardship is a class of recipients of the law (the province’s to say)',
  ],
} as const satisfies ParameterMeanings<typeof hardshipParameters>;
