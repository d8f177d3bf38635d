import type { PrintForm } from '@aid-chain/vocabulary';
import { aidChainForm } from './aid-chain.form.js';
import { decisionNoticeForm } from './decision-notice.form.js';
import { departmentShareForm } from './department-share.form.js';
import { happinessListForm } from './happiness-list.form.js';
import { postingSheetForm } from './posting-sheet.form.js';
import { adjustmentNoticeForm } from './adjustment-notice.form.js';
import { hearingRecordForm } from './hearing-record.form.js';
import { endPublicitySheetForm } from './end-publicity-sheet.form.js';
import { supplementNoticeForm } from './supplement-notice.form.js';
import { surveyFormForm } from './survey-form.form.js';
import { consentFormForm } from './consent-form.form.js';
import { visitRecordForm } from './visit-record.form.js';
import { inquiryLetterForm } from './inquiry-letter.form.js';
import { filingSupplementNoticeForm } from './filing-supplement-notice.form.js';
import { nonAcceptanceNoticeForm } from './non-acceptance-notice.form.js';
import type { PrintFormDefinition } from './print-form-definition.js';
import { publicitySheetForm } from './publicity-sheet.form.js';
import { refusalNoticeForm } from './refusal-notice.form.js';

/** Everything that is printed, by its code. */
const PRINT_FORM_DEFINITIONS = {
  'happiness-list': happinessListForm,
  'aid-chain': aidChainForm,
  'department-share': departmentShareForm,
  'publicity-sheet': publicitySheetForm,
  'posting-sheet': postingSheetForm,
  'decision-notice': decisionNoticeForm,
  'refusal-notice': refusalNoticeForm,
  'adjustment-notice': adjustmentNoticeForm,
  'hearing-record': hearingRecordForm,
  'end-publicity-sheet': endPublicitySheetForm,
  'supplement-notice': supplementNoticeForm,
  'survey-form': surveyFormForm,
  'consent-form': consentFormForm,
  'visit-record': visitRecordForm,
  'inquiry-letter': inquiryLetterForm,
  'non-acceptance-notice': nonAcceptanceNoticeForm,
  'filing-supplement-notice': filingSupplementNoticeForm,
} as const satisfies Readonly<Record<PrintForm, PrintFormDefinition>>;

/** What a form is, by its code. */
export function printFormOf(code: PrintForm): PrintFormDefinition {
  return PRINT_FORM_DEFINITIONS[code];
}
