import { SERVICE_NAMES, VERIFICATION_SOURCES } from '@aid-chain/vocabulary';
import {
  choiceForService,
  forService,
  listOf,
  textsOf,
  type ParameterGroup,
} from '../pack/parameter-spec.js';

/** Within which area a family applies as if at the place of its registration. */
const REGISTER_PLACE_LEVELS = ['county', 'prefecture', 'province'] as const;
export type RegisterPlaceLevel = (typeof REGISTER_PLACE_LEVELS)[number];

/** Time limits and counts of the procedure, which the services read by their keys. */
export const procedureParameters = {
  'filing.received.days-back': forService('days', 'intake'),
  'filing.received.reviewer-days-back': forService('days', 'intake'),
  'filing.marriage-age.male': forService('years', 'intake'),
  'filing.marriage-age.female': forService('years', 'intake'),
  'filing.work-age': forService('years', 'intake'),
  'filing.school-age': { ...forService('years', 'intake'), optional: true },
  'filing.register-place': { ...choiceForService(REGISTER_PLACE_LEVELS, 'intake'), optional: true },
  'evidence.months-back': forService('months', ['intake', 'eligibility']),
  'evidence.income.days-ahead': forService('days', ['intake', 'eligibility']),
  'evidence.expenditure.days-ahead': forService('days', ['intake', 'eligibility']),
  'authorisation.valid.months': forService('months', ['intake', 'eligibility']),
  'authorisation.text-versions': textsOf(['intake', 'eligibility']),
  'step.days-back': forService('days', 'eligibility'),
  'household.head.from-age': forService('years', 'intake'),
  'household.proposal.days': forService('days', 'intake'),
  'household.change.days-back': { ...forService('days', 'intake'), optional: true },
  'look-up.run.households': { ...forService('count', SERVICE_NAMES), optional: true },
  'look-up.run.connected-days': { ...forService('days', SERVICE_NAMES), optional: true },
  'survey.minimum-surveyors': forService('count', 'eligibility'),
  'survey.start.working-days': forService('working-days', 'eligibility'),
  'verification.scope': listOf(VERIFICATION_SOURCES, 'eligibility'),
  'verification.start.working-days': forService('working-days', 'eligibility'),
  'publicity.days': forService('days', 'eligibility'),
  'publicity.roll-to-working-day': forService('bool', 'eligibility'),
  'decision.working-days': forService('working-days', 'eligibility'),
  'recognition.household-ended.months': forService('months', 'eligibility'),
  'refusal-notice.working-days': forService('working-days', 'eligibility'),
  'review.death.months': { ...forService('months', 'monitoring'), optional: true },
  'warning.visit.working-days': forService('working-days', 'monitoring'),
  'warning.visit.urgent.working-days': forService('working-days', 'monitoring'),
  'warning.worse.share': forService('basis-points', 'monitoring'),
  'warning.worse.amount': forService('fen', 'monitoring'),
  'referral.acknowledge.working-days': forService('working-days', 'referral'),
  'referral.acknowledge.urgent.working-days': forService('working-days', 'referral'),
  'referral.decide.working-days': forService('working-days', 'referral'),
  'referral.decide.urgent.working-days': forService('working-days', 'referral'),
  'referral.begin.working-days': forService('working-days', 'referral'),
  'referral.begin.urgent.working-days': forService('working-days', 'referral'),
  'referral.reminder.working-days': forService('working-days', 'referral'),
  'referral.escalation.working-days': forService('working-days', 'referral'),
  'feedback.final.due-day': forService('day-of-month', 'referral'),
  'feedback.final.window-days': forService('days', 'referral'),
} as const satisfies ParameterGroup;
