import * as acts from './acts.js';
import * as adjustment from './adjustment.js';
import * as arrears from './arrears.js';
import * as application from './application.js';
import * as caseLists from './case.js';
import * as caseProcedure from './case-procedure.js';
import * as caseSteps from './case-steps.js';
import * as caseWork from './case-work.js';
import * as circumstances from './circumstances.js';
import type { CodeList } from './code-list.js';
import * as conference from './conference.js';
import * as correctionSubject from './correction-subject.js';
import * as delivery from './delivery.js';
import * as disposition from './disposition.js';
import * as doubleAid from './double-aid.js';
import * as dueItem from './due-item.js';
import * as entryCorrection from './entry-correction.js';
import * as economy from './economy.js';
import * as household from './household.js';
import * as incomeItems from './income-items.js';
import * as inquiryLetter from './inquiry-letter.js';
import * as judgement from './judgement.js';
import * as measure from './measure.js';
import * as method from './method.js';
import * as lookActions from './look-actions.js';
import * as looks from './looks.js';
import * as missed from './missed.js';
import * as monitoring from './monitoring.js';
import * as need from './need.js';
import * as needAnswers from './need-answers.js';
import * as operatorActs from './operator-acts.js';
import * as papers from './papers.js';
import * as places from './places.js';
import * as prints from './prints.js';
import * as purchasedService from './purchased-service.js';
import * as redetermination from './redetermination.js';
import * as referral from './referral.js';
import * as referralStep from './referral-step.js';
import * as filingStep from './filing-step.js';
import * as foundPerson from './found-person.js';
import * as windowItem from './window-item.js';
import * as helperAward from './helper-award.js';
import * as serviceAid from './service-aid.js';
import * as serviceCancellation from './service-cancellation.js';
import * as socialConsent from './social-consent.js';
import * as socialForces from './social-forces.js';
import * as socialNeeds from './social-needs.js';
import * as remedy from './remedy.js';
import * as remedyWarning from './remedy-warning.js';
import * as supervision from './supervision.js';
import * as rules from './rules.js';
import * as supporters from './supporters.js';
import * as system from './system.js';
import * as team from './team.js';
import * as verification from './verification.js';
import * as verificationRequest from './verification-request.js';
import * as webhook from './webhook.js';
import * as applicationNotices from './application-notices.js';
import * as windowCheck from './window-check.js';

const MODULES: readonly object[] = [
  household,
  correctionSubject,
  circumstances,
  economy,
  incomeItems,
  judgement,
  measure,
  missed,
  doubleAid,
  conference,
  socialForces,
  socialNeeds,
  socialConsent,
  serviceAid,
  serviceCancellation,
  filingStep,
  foundPerson,
  windowItem,
  helperAward,
  method,
  acts,
  lookActions,
  looks,
  application,
  caseLists,
  caseProcedure,
  caseSteps,
  caseWork,
  adjustment,
  arrears,
  need,
  needAnswers,
  operatorActs,
  papers,
  places,
  prints,
  monitoring,
  delivery,
  disposition,
  dueItem,
  entryCorrection,
  purchasedService,
  redetermination,
  referral,
  referralStep,
  remedy,
  remedyWarning,
  supervision,
  rules,
  supporters,
  system,
  team,
  verification,
  verificationRequest,
  inquiryLetter,
  webhook,
  applicationNotices,
  windowCheck,
];

/** Every code list of the system, found by its shape, so that a new one cannot be left out. */
export const CODE_LISTS: readonly CodeList[] = MODULES.flatMap((module) =>
  Object.values(module).filter(isCodeList),
);

function isCodeList(value: unknown): value is CodeList {
  return typeof value === 'object' && value !== null && 'codes' in value && 'term' in value;
}
