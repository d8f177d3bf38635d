export { governmentOf, NAME_OF_COUNTY, NoticeParties, rightsMissing } from './notice-parties.js';
export { FIRST, LIMITS, rightsLimits } from './rights-limits.rules.js';
