import { AUTHORITY_MODES } from '@aid-chain/vocabulary';
import { choiceForService, forService, textsOf, type ParameterGroup } from '../pack/parameter-spec.js';

/** By what a case as a whole is led: its time limit, who decides, and what a place adds to the steps. */
export const courseParameters = {
  'limit.working-days': { ...forService('working-days', 'eligibility'), optional: true },
  'limit.special.working-days': { ...forService('working-days', 'eligibility'), optional: true },
  'limit.devolved.working-days': { ...forService('working-days', 'eligibility'), optional: true },
  'limit.publicity-counts': { ...forService('bool', 'eligibility'), optional: true },
  'authority.mode': { ...choiceForService(AUTHORITY_MODES, 'eligibility'), optional: true },
  'authority.phone': textsOf(['intake', 'eligibility']),
  'village.procedure': { ...forService('bool', 'eligibility'), optional: true },
  'village.publicity.days': { ...forService('days', 'eligibility'), optional: true },
  'village.recheck.working-days': { ...forService('working-days', 'eligibility'), optional: true },
  'assessment.items': textsOf('eligibility'),
  'review-meeting.after-objection': { ...forService('bool', 'eligibility'), optional: true },
  'report.channels': textsOf('eligibility'),
  'random-check.tekun.share': { ...forService('basis-points', 'eligibility'), optional: true },
} as const satisfies ParameterGroup;
