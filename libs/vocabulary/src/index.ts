export {
  codesOf,
  isCodeOf,
  knownCode,
  listed,
  named,
  nameOf,
  type Bilingual,
  type CodeList,
  type CodeOf,
} from './code-list.js';
export { codes, type ClosedCodes, type OpenCodes } from './code-schema.js';
export { CODE_LISTS } from './code-lists.js';
export { nearestCode, nearestWord } from './nearest-code.js';
export { ALARM_CODES, type AlarmCode } from './alarm.js';
export * from './acts.js';
export * from './adjustment.js';
export * from './arrears.js';
export * from './application.js';
export * from './case.js';
export * from './case-procedure.js';
export * from './case-steps.js';
export * from './case-work.js';
export * from './circumstances.js';
export * from './correction-subject.js';
export { citation } from './documents.js';
export * from './due-item.js';
export * from './economy.js';
export * from './entry-correction.js';
export * from './household.js';
export * from './data-seen.js';
export * from './look-actions.js';
export * from './looks.js';
export * from './income-items.js';
export * from './judgement.js';
export * from './conference.js';
export * from './remedy.js';
export * from './remedy-warning.js';
export * from './double-aid.js';
export * from './filing-step.js';
export * from './found-person.js';
export * from './window-item.js';
export * from './helper-award.js';
export * from './service-aid.js';
export * from './service-cancellation.js';
export * from './social-consent.js';
export * from './social-forces.js';
export * from './social-needs.js';
export * from './measure.js';
export * from './missed.js';
export * from './method.js';
export { memberPositions, positionOf, type MemberPositions } from './member-positions.js';
export * from './delivery.js';
export * from './disposition.js';
export * from './monitoring.js';
export * from './need.js';
export * from './need-answers.js';
export * from './need-decision.js';
export * from './operator-acts.js';
export * from './papers.js';
export * from './places.js';
export * from './prints.js';
export * from './purchased-service.js';
export * from './redetermination.js';
export * from './referral.js';
export * from './referral-step.js';
export * from './sheet.js';
export * from './supervision.js';
export * from './rules.js';
export * from './supporters.js';
export * from './system.js';
export * from './team.js';
export * from './verification.js';
export * from './verification-request.js';
export * from './close-relatives.js';
export * from './fraud-register.js';
export * from './inquiry-letter.js';
export * from './webhook.js';
export * from './application-notices.js';
export * from './window-check.js';
