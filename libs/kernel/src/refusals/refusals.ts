import { adjustmentCodes } from './adjustment.codes.js';
import { caseCourseCodes } from './case-course.codes.js';
import { eligibilityCodes } from './eligibility.codes.js';
import { evidenceCodes } from './evidence.codes.js';
import { closeRelativeCodes } from './close-relative.codes.js';
import { fraudRegisterCodes } from './fraud-register.codes.js';
import { handoverCodes } from './handover.codes.js';
import { householdCodes } from './household.codes.js';
import { httpCodes } from './http.codes.js';
import { identityCodes } from './identity.codes.js';
import { intakeCodes } from './intake.codes.js';
import { windowCheckCodes } from './window-check.codes.js';
import { logInCodes } from './log-in.codes.js';
import { judgementCodes } from './judgement.codes.js';
import { lookUpCodes } from './look-up.codes.js';
import { messagingCodes } from './messaging.codes.js';
import { monitoringCodes } from './monitoring.codes.js';
import { papersCodes } from './papers.codes.js';
import { placeCodes } from './place.codes.js';
import { printsCodes } from './prints.codes.js';
import { purchasedServiceCodes } from './purchased-service.codes.js';
import { rangeCodes } from './range.codes.js';
import { redeterminationCodes } from './redetermination.codes.js';
import { missedAndDoubleCodes } from './missed-and-double.codes.js';
import { socialForcesCodes } from './social-forces.codes.js';
import { foundPersonCodes } from './found-person.codes.js';
import { helperAwardCodes } from './helper-award.codes.js';
import { serviceAidCodes } from './service-aid.codes.js';
import { conferenceCodes } from './conference.codes.js';
import { arrearsCodes } from './arrears.codes.js';
import { underRemedyCodes } from './under-remedy.codes.js';
import { remedyExecutionCodes } from './remedy-execution.codes.js';
import { remedyCodes } from './remedy.codes.js';
import { supervisionCodes } from './supervision.codes.js';
import { referralCodes } from './referral.codes.js';
import type { RefusalText } from './refusal-text.js';
import { reopeningCodes } from './reopening.codes.js';
import { startCodes } from './start.codes.js';
import { tableFileCodes } from './table-file.codes.js';
import { dutySheetCodes } from './duty-sheet.codes.js';
import { verificationRequestCodes } from './verification-request.codes.js';
import { validationCodes } from './validation.codes.js';
import { writtenFormCodes } from './written-form.codes.js';
import { wrongMergerCodes } from './wrong-merger.codes.js';

const lists = {
  ...httpCodes,
  ...logInCodes,
  ...validationCodes,
  ...rangeCodes,
  ...writtenFormCodes,
  ...intakeCodes,
  ...windowCheckCodes,
  ...householdCodes,
  ...wrongMergerCodes,
  ...identityCodes,
  ...eligibilityCodes,
  ...evidenceCodes,
  ...judgementCodes,
  ...papersCodes,
  ...verificationRequestCodes,
  ...reopeningCodes,
  ...caseCourseCodes,
  ...redeterminationCodes,
  ...adjustmentCodes,
  ...supervisionCodes,
  ...missedAndDoubleCodes,
  ...conferenceCodes,
  ...socialForcesCodes,
  ...arrearsCodes,
  ...underRemedyCodes,
  ...remedyCodes,
  ...remedyExecutionCodes,
  ...closeRelativeCodes,
  ...fraudRegisterCodes,
  ...foundPersonCodes,
  ...helperAwardCodes,
  ...serviceAidCodes,
  ...monitoringCodes,
  ...referralCodes,
  ...lookUpCodes,
  ...messagingCodes,
  ...placeCodes,
  ...startCodes,
  ...purchasedServiceCodes,
  ...handoverCodes,
  ...printsCodes,
  ...tableFileCodes,
  ...dutySheetCodes,
};

export type RefusalCode = keyof typeof lists;

/** Every stable code with its status and sentences (architecture §2). A published code keeps its meaning. */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalText>> = lists;

/** Whether a text is one of the stable codes. */
export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSALS, text);
}
